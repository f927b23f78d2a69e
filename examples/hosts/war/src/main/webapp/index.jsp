<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" %>
<%@ taglib prefix="praktyki" uri="urn:praktyki:tags" %>
<!doctype html>
<html lang="pl">
<head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Urząd Gminy</title>
    <link rel="icon" href="herb.svg">
    <link rel="stylesheet" href="urzad.css">
    <script type="module" src="praktyki/embed/v1/praktyki.js"></script>
</head>
<body>
<header>
    <div class="inner">
        <p class="office"><img src="herb.svg" alt="" width="40" height="48">Urząd Gminy</p>
        <nav aria-label="Główne menu">
            <a href="./" aria-current="page">Start</a>
            <a href="praktyki/">Dobre praktyki</a>
        </nav>
    </div>
</header>
<main class="inner">
    <h1>Witamy w gminie</h1>
    <p class="lead">Urząd jest czynny w dni robocze od 7.30 do 15.30. Z tego, co udało się u nas, chętnie korzystają sąsiedzi.</p>

    <div class="columns">
        <%-- a tag of the library --%>
        <section class="news" aria-labelledby="practices">
            <h2 id="practices">Dobre praktyki</h2>
            <praktyki:list size="3"><a href="praktyki/practices">Wszystkie dobre praktyki</a></praktyki:list>
        </section>
        <div class="beside">
            <%-- the same without the tag library --%>
            <section class="box" aria-labelledby="search">
                <h2 id="search">Szukaj rozwiązania</h2>
                <jsp:include page="/praktyki/embed/v1/search" />
            </section>
            <%-- an element, as on sites that are not in Java --%>
            <section class="box">
                <praktyki-map heading="Praktyki na mapie"><a href="praktyki/map">Mapa praktyk</a></praktyki-map>
            </section>
        </div>
    </div>
</main>
<footer>
    <p class="inner">Urząd Gminy, sekretariat: 12&nbsp;345&nbsp;67&nbsp;89, <a href="mailto:urzad@example.org">urzad@example.org</a></p>
</footer>
</body>
</html>

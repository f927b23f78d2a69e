<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" %>
<%@ taglib prefix="praktyki" uri="urn:praktyki:tags" %>
<!doctype html>
<html lang="pl">
<head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Urząd Gminy</title>
    <link rel="stylesheet" href="urzad.css">
</head>
<body>
<header>
    <p class="office">Urząd Gminy</p>
    <nav aria-label="Główne menu">
        <a href="./" aria-current="page">Start</a>
        <a href="praktyki/">Dobre praktyki</a>
    </nav>
</header>
<main>
    <h1>Witamy w gminie</h1>
    <p>Urząd jest czynny w dni robocze od 7.30 do 15.30.</p>

    <section aria-labelledby="practices">
        <h2 id="practices">Dobre praktyki</h2>
        <praktyki:list size="3"><a href="praktyki/practices">Wszystkie dobre praktyki</a></praktyki:list>
    </section>
</main>
</body>
</html>

<%-- An older page of the site, in another encoding: what is included comes in the page's own. --%>
<%@ page contentType="text/html; charset=ISO-8859-2" pageEncoding="UTF-8" session="false" %>
<%@ taglib prefix="praktyki" uri="urn:praktyki:tags" %>
<!doctype html>
<html lang="pl">
<head>
    <title>Archiwum – Urząd Gminy</title>
    <link rel="stylesheet" href="urzad.css">
</head>
<body>
<main class="inner">
    <h1>Archiwum</h1>
    <h2>Najnowsze praktyki</h2>
    <jsp:include page="/praktyki/embed/v1/list?size=1" />
    <h2>Szukaj</h2>
    <praktyki:widget name="search" size="3" />
    <h2>Praktyki o kolorze</h2>
    <praktyki:widget name="list" colour="red"><a href="praktyki/practices">Wszystkie praktyki</a></praktyki:widget>
</main>
</body>
</html>

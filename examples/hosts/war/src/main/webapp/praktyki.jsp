<%-- The address under which the site's older links lead to the practices. --%>
<%@ page session="false" %>
<jsp:forward page="/praktyki/practices" />

package org.praktyki.host.spring;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, with the newest practices in it. */
@Controller
class HomePage {

    @GetMapping("/")
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setContentType("text/html; charset=UTF-8");
        PrintWriter page = response.getWriter();
        page.println("""
                <!doctype html>
                <html lang="pl">
                <head><meta charset="UTF-8"><title>Urząd Gminy</title></head>
                <body>
                <main>
                <h1>Witamy w gminie</h1>
                <h2>Dobre praktyki</h2>""");
        request.getRequestDispatcher("/praktyki/embed/v1/list?size=3").include(request, response);
        page.println("""
                </main>
                </body>
                </html>""");
    }
}

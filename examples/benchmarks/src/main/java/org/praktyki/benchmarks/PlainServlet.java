package org.praktyki.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads one document by one statement and sends it as it is: the least that a program can do that reads a practice. */
final class PlainServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient DataSource pool;

    PlainServlet(DataSource pool) {
        this.pool = pool;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String slug = request.getPathInfo().substring(1);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(live_document, document) from praktyki.practice where live_version is not null and slug = ?")) {
            statement.setString(1, slug);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    return;
                }
                byte[] document = result.getString(1).getBytes(StandardCharsets.UTF_8);
                response.setContentType("application/json");
                response.setContentLength(document.length);
                response.getOutputStream().write(document);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}

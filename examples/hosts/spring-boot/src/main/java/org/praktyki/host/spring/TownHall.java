package org.praktyki.host.spring;

import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.servlet.PraktykiServlet;
import org.praktyki.servlet.Site;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The site of a town hall, with good practices at {@code /praktyki/}. */
@SpringBootApplication
public class TownHall {

    /** Starts it; {@code --praktyki.data=DIR} names the data folder, {@code --server.port=…} the port. */
    public static void main(String[] arguments) {
        SpringApplication.run(TownHall.class, arguments);
    }

    /** All that is on the class path, told what it has to know by Spring's own settings. Spring closes it. */
    @Bean
    Praktyki praktyki(Environment settings) {
        return Praktyki.builder()
                .configuration(name -> Optional.ofNullable(settings.getProperty(name)))
                .discover()
                .build();
    }

    @Bean
    ServletRegistrationBean<PraktykiServlet> practicePages(Praktyki praktyki) {
        Site site = new Site("Dobre praktyki naszej gminy", Optional.empty());
        return new ServletRegistrationBean<>(new PraktykiServlet(praktyki, site), "/praktyki/*");
    }
}

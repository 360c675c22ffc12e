package org.nisba.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.nisba.importing.Imports;
import org.nisba.importing.StarterCatalogue;
import org.nisba.serving.LiveLinker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What happens between the opening of the port and readiness: the starter catalogue, the lexicon,
 * and some requests to the service itself, so that the first one of a client is as fast as the
 * later ones.
 */
@Component
class StartUp implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
  private static final int ROUNDS = 20;

  private static final List<String> SAMPLES =
      List.of(
          "BAGDAD, 24 février (Xinhua) -- Le Premier ministre irakien Moustafa al-Kazimi a reçu l'ambassadeur des"
              + " États-Unis. M. Kazimi a parlé de l’EI, de l’ONU et de l'Union européenne, selon l'AFP.",
          "قال الرئيس الأميركي جو بايدن إن التحالف الدولي سيواصل محاربة تنظيم \"داعش\" في العراق وسوريا. وأضاف بايدن"
              + " أن بغداد وواشنطن ستواصلان الحوار.");

  private final StarterCatalogue starter;
  private final Imports imports;
  private final LiveLinker linker;
  private final AdminKey key;
  private final Environment environment;
  private final boolean loadStarter;

  StartUp(
      StarterCatalogue starter,
      Imports imports,
      LiveLinker linker,
      AdminKey key,
      Environment environment,
      @Value("${nisba.starter}") boolean loadStarter) {
    this.starter = starter;
    this.imports = imports;
    this.linker = linker;
    this.key = key;
    this.environment = environment;
    this.loadStarter = loadStarter;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (loadStarter) {
      starter.loadIfEmpty();
    }
    imports.resume();
    Runnable saving = linker.load();
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      String host = environment.getProperty("server.address", "127.0.0.1");
      String address = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
      warmUp(URI.create(address + "/v1/annotate"));
      announce(address);
    }
    saving.run();
  }

  private void warmUp(URI annotate) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < ROUNDS; i++) {
        for (String sample : SAMPLES) {
          HttpRequest request =
              HttpRequest.newBuilder(annotate)
                  .header("Content-Type", "text/plain;charset=UTF-8")
                  .header("Authorization", key.authorization())
                  .POST(HttpRequest.BodyPublishers.ofString(sample))
                  .build();
          client.send(request, HttpResponse.BodyHandlers.discarding());
        }
      }
    } catch (IOException e) {
      LOG.warn("the warm-up could not reach {}", annotate, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void announce(String address) {
    LOG.info(
        """
        Nisba is ready at {}
          try      curl -s {}/v1/annotate -H 'Content-Type: text/plain' -d 'Moustafa al-Kazimi a reçu Joe Biden à Bagdad. M. Kazimi combat Daech, dit l’ONU.'
          the API  {}/openapi
          the admin key is in {}
        """
            .stripTrailing(),
        address,
        address,
        address,
        key.whereabouts());
  }
}

package org.nisba.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nisba.access.Role;
import org.yaml.snakeyaml.Yaml;

/** The calls of the API's description with the keys that it says they need. */
final class DescribedCalls {

  private DescribedCalls() {}

  /**
   * A call that can be made: parameters of the path are filled in.
   *
   * @param contentType of the body; empty for none
   * @param open whether the description says that it may need no key
   * @param role the role that it needs with a key; empty when any caller may make it
   */
  record Call(String method, String path, String contentType, boolean open, Optional<Role> role) {}

  /** {@return all calls} */
  static List<Call> list() {
    Map<?, ?> description = description();
    List<Call> calls = new ArrayList<>();
    object(description, "paths")
        .forEach((path, item) ->
            ((Map<?, ?>) item)
                .forEach((method, operation) -> {
                  if (!method.equals("parameters")) {
                    calls.add(
                        call(
                            method.toString(),
                            path.toString(),
                            (Map<?, ?>) operation,
                            description));
                  }
                }));
    return calls;
  }

  private static Call call(String method, String path, Map<?, ?> operation, Map<?, ?> description) {
    List<?> security =
        (List<?>)
            (operation.containsKey("security")
                ? operation.get("security")
                : description.get("security"));
    Optional<Role> role =
        security.stream()
            .flatMap(each -> ((Map<?, ?>) each).values().stream())
            .flatMap(roles -> ((List<?>) roles).stream())
            .flatMap(label -> Role.ofLabel(label.toString()).stream())
            .findFirst();
    Map<?, ?> body = object(operation, "requestBody");
    String contentType =
        body.isEmpty() ? "" : object(body, "content").keySet().iterator().next().toString();
    boolean open = security.isEmpty() || security.contains(Map.of());
    return new Call(
        method.toUpperCase(Locale.ROOT),
        path.replaceAll("\\{[^}]*}", "0"),
        contentType,
        open,
        role);
  }

  private static Map<?, ?> object(Map<?, ?> in, String field) {
    return in.get(field) instanceof Map<?, ?> object ? object : Map.of();
  }

  private static Map<?, ?> description() {
    try (InputStream in = DescribedCalls.class.getResourceAsStream("/openapi.yaml")) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

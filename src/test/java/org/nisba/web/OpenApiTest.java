package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.access.Role;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Operation;
import org.nisba.catalogue.Tone;
import org.nisba.importing.ImportFormat;
import org.nisba.importing.ImportState;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.MatchKind;
import org.nisba.linking.Overlap;
import org.nisba.names.Correspondence;
import org.nisba.names.NamePart;
import org.nisba.names.Romanisation;
import org.nisba.review.ReviewDecision;
import org.nisba.review.ReviewState;
import org.nisba.text.Language;
import org.nisba.text.OffsetUnit;
import org.nisba.web.AnnotateRequest.Include;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The description of the API says what the controllers do. */
class OpenApiTest {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Map<?, ?> description = description();

  @Test
  void describesTheCallsOfTheControllersAndNoOthers() {
    assertThat(described().keySet()).isEqualTo(mapped().keySet());
  }

  @Test
  void describesTheContentTypesThatTheCallsTake() {
    assertThat(described()).isEqualTo(mapped());
  }

  @Test
  void listsTheProblems() {
    assertThat(texts("/components/schemas/ProblemType/anyOf/0/enum"))
        .containsExactlyElementsOf(
            Stream.of(ProblemType.values()).map(problem -> problem.uri().toString()).toList());
  }

  static Stream<Arguments> enumerations() {
    return Stream.of(
        values("EntityType", EntityType.values(), Enum::name),
        values("EntityType", org.nisba.catalogue.EntityType.values(), Enum::name),
        values("MatchKind", MatchKind.values(), Enum::name),
        values("OffsetUnit", OffsetUnit.values(), OffsetUnit::label),
        values("Overlap", Overlap.values(), Overlap::label),
        values("Include", Include.values(), include -> include.name().toLowerCase(Locale.ROOT)),
        values("ImportState", ImportState.values(), Enum::name),
        values("ImportFormat", ImportFormat.values(), ImportFormat::id),
        values("NameKind", NameKind.values(), Enum::name),
        values("Tone", Tone.values(), Enum::name),
        values("ReviewState", ReviewState.values(), Enum::name),
        values("ReviewDecision", ReviewDecision.values(), Enum::name),
        values("Role", Role.values(), Role::label),
        values("Operation", Operation.values(), Enum::name),
        values("Language", Language.values(), Language::tag),
        values("NamePartRole", NamePart.Role.values(), Enum::name),
        values("SpellingRule", Correspondence.Rule.values(), Correspondence.Rule::id),
        values("Romanisation", Romanisation.values(), Enum::name));
  }

  private static <E> Arguments values(String schema, E[] constants, Function<E, String> name) {
    return Arguments.of(schema, Stream.of(constants).map(name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enumerations")
  void listsTheConstantsOf(String schema, List<String> constants) {
    assertThat(texts("/components/schemas/" + schema + "/enum"))
        .containsExactlyElementsOf(constants);
  }

  @Test
  void refersOnlyToWhatThereIs() {
    List<String> references = new ArrayList<>();
    visit(
        description,
        (key, value) -> {
          if (key.equals("$ref")) {
            references.add(value.toString());
          }
        });
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          assertThat(reference).startsWith("#/");
          assertThat(find(reference.substring(1))).as(reference).isPresent();
        });
  }

  @Test
  void usesAllSchemasAndAnswers() {
    Set<String> references = new TreeSet<>();
    visit(
        description,
        (key, value) -> {
          if (key.equals("$ref")) {
            references.add(value.toString());
          }
        });
    for (String kind : List.of("schemas", "responses")) {
      assertThat(object("/components/" + kind).keySet())
          .allSatisfy(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
    }
  }

  /** {@return the content types taken by method and path, actuator left out} */
  private Map<String, Set<String>> described() {
    Map<String, Set<String>> calls = new TreeMap<>();
    object("/paths")
        .forEach((path, item) -> {
          if (!path.toString().startsWith("/actuator/")) {
            for (Object method : ((Map<?, ?>) item).keySet()) {
              if (METHODS.contains(method.toString())) {
                String pointer = "/paths/" + escape(path) + "/" + method;
                calls.put(
                    method.toString().toUpperCase(Locale.ROOT) + " " + path,
                    find(pointer + "/requestBody/content")
                        .map(content -> names((Map<?, ?>) content))
                        .orElseGet(Set::of));
              }
            }
          }
        });
    return calls;
  }

  /** {@return the same of the methods that Spring would map} */
  private static Map<String, Set<String>> mapped() {
    ClassPathScanningCandidateComponentProvider controllers =
        new ClassPathScanningCandidateComponentProvider(false);
    controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    Map<String, Set<String>> calls = new TreeMap<>();
    controllers
        .findCandidateComponents(OpenApiTest.class.getPackageName())
        .forEach(found -> {
          Class<?> controller =
              ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
          assertThat(AnnotatedElementUtils.hasAnnotation(controller, RequestMapping.class))
              .as("paths are written out at the methods, not at %s", controller)
              .isFalse();
          for (Method method : controller.getDeclaredMethods()) {
            RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
              add(mapping, calls);
            }
          }
        });
    return calls;
  }

  private static void add(RequestMapping mapping, Map<String, Set<String>> calls) {
    for (String path : mapping.path()) {
      for (RequestMethod method : mapping.method()) {
        calls
            .computeIfAbsent(method + " " + path, _ -> new TreeSet<>())
            .addAll(Arrays.asList(mapping.consumes()));
      }
    }
  }

  private static Map<?, ?> description() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
      return new Yaml(options).load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Shows every entry of every object in a value. */
  private static void visit(Object value, BiConsumer<Object, Object> visitor) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((key, field) -> {
        visitor.accept(key, field);
        visit(field, visitor);
      });
    } else if (value instanceof List<?> list) {
      list.forEach(item -> visit(item, visitor));
    }
  }

  private List<String> texts(String pointer) {
    return ((List<?>) find(pointer).orElseThrow()).stream().map(Object::toString).toList();
  }

  private Map<?, ?> object(String pointer) {
    return (Map<?, ?>) find(pointer).orElseThrow();
  }

  /** {@return the value at a JSON pointer} */
  private Optional<Object> find(String pointer) {
    Object value = description;
    for (String step : pointer.substring(1).split("/")) {
      String name = step.replace("~1", "/").replace("~0", "~");
      if (value instanceof Map<?, ?> object) {
        value = object.get(name);
      } else if (value instanceof List<?> list) {
        value = list.get(Integer.parseInt(name));
      } else {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(value);
  }

  private static String escape(Object key) {
    return key.toString().replace("~", "~0").replace("/", "~1");
  }

  private static Set<String> names(Map<?, ?> object) {
    Set<String> names = new TreeSet<>();
    object.keySet().forEach(name -> names.add(name.toString()));
    return names;
  }
}

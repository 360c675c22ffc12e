package org.nisba.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nisba.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The rules of access, in one table. Decision 9 says why they are so. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String BEARER = "Bearer ";
  private static final Duration PREFLIGHT_AGE = Duration.ofHours(1);

  /**
   * No session and no cookie, so that no browser sends a credential by itself and there is nothing
   * for a forged request (CSRF) to use.
   */
  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      Callers callers,
      Refusals refusals,
      Exposure exposure,
      LimitFilter limits,
      CorsConfigurationSource cors)
      throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .cors(each -> each.configurationSource(cors))
        .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.defaultsDisabled().contentTypeOptions(_ -> {}))
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(SecurityConfiguration::bearer)
                .authenticationManagerResolver(_ -> callers)
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals))
        .exceptionHandling(
            each -> each.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(limits, SecurityContextHolderAwareRequestFilter.class)
        .authorizeHttpRequests(requests -> authorize(requests, exposure))
        .build();
  }

  /** Each filter of the chain would be timed, which costs more than the filters do. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** In the chain above, behind the check of the key and before the rules. */
  @Bean
  LimitFilter limits(
      RequestLimits limits, ProblemWriter problems, @Value("${nisba.body-grace}") Duration grace) {
    return new LimitFilter(limits, problems, grace);
  }

  /** Keeps the container from taking the filter for one of its own, too. */
  @Bean
  FilterRegistrationBean<LimitFilter> noFilterOfTheContainer(LimitFilter limits) {
    FilterRegistrationBean<LimitFilter> registration = new FilterRegistrationBean<>(limits);
    registration.setEnabled(false);
    return registration;
  }

  /** The first rule that fits counts. */
  private static void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      Exposure exposure) {
    var reading = unless(exposure::isReadingOpen);
    requests
        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers("/v1/annotate", "/v1/resolve", "/v1/compare")
        .access(reading)
        .requestMatchers("/v1/me")
        .permitAll()
        .requestMatchers("/v1/keys/**")
        .hasAuthority(Role.ADMIN.name())
        .requestMatchers(HttpMethod.POST, "/v1/review/items")
        .hasAuthority(Role.ANNOTATE.name())
        .requestMatchers("/v1/review/**")
        .hasAuthority(Role.EDIT.name())
        .requestMatchers(HttpMethod.GET, "/v1/**")
        .access(reading)
        .requestMatchers(HttpMethod.HEAD, "/v1/**")
        .access(reading)
        .requestMatchers(HttpMethod.OPTIONS, "/v1/**")
        .permitAll()
        .requestMatchers("/v1/**")
        .hasAuthority(Role.EDIT.name())
        .requestMatchers("/actuator/health/**")
        .permitAll()
        .requestMatchers("/actuator/**")
        .access(unless(exposure::isLocal))
        .anyRequest() // the page and the API's description, which hold no data
        .permitAll();
  }

  /** {@return the rule that any role is needed unless the request is open} */
  private static AuthorizationManager<RequestAuthorizationContext> unless(
      Predicate<HttpServletRequest> open) {
    AuthorizationManager<RequestAuthorizationContext> keyed =
        AuthorityAuthorizationManager.hasAuthority(Role.ANNOTATE.name());
    return (authentication, context) ->
        open.test(context.getRequest())
            ? new AuthorizationDecision(true)
            : keyed.authorize(authentication, context);
  }

  /** {@return the key or token of a request, of whatever characters it is} */
  private static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  /**
   * Pages of other origins are let in only by the setting; no page needs credentials of a browser.
   */
  @Bean
  CorsConfigurationSource cors(@Value("${nisba.cors-origins}") List<String> origins) {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!origins.isEmpty()) {
      CorsConfiguration cors = new CorsConfiguration();
      cors.setAllowedOrigins(origins);
      cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
      cors.setAllowedHeaders(
          List.of(
              HttpHeaders.AUTHORIZATION,
              HttpHeaders.CONTENT_TYPE,
              HttpHeaders.IF_MATCH,
              HttpHeaders.IF_NONE_MATCH,
              IdempotencyKeys.HEADER));
      cors.setExposedHeaders(
          List.of(
              HttpHeaders.ETAG,
              HttpHeaders.LOCATION,
              HttpHeaders.CONTENT_LOCATION,
              HttpHeaders.RETRY_AFTER,
              LimitFilter.RATE_LIMIT,
              LimitFilter.RATE_LIMIT_POLICY,
              HttpHeaders.WWW_AUTHENTICATE));
      cors.setMaxAge(PREFLIGHT_AGE);
      source.registerCorsConfiguration("/**", cors);
    }
    return source;
  }
}

package org.nisba.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@code GET /}: the web page. It is one HTML file that loads its modules from {@code /page} and
 * the library that they use from {@code /webjars}; browsers ask whether these are still fresh, so
 * that a new version of the service is never mixed with an old page.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/page/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/page/**")
        .addResourceLocations("classpath:/static/page/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/webjars/preact/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/preact/")
        .setCacheControl(CacheControl.noCache());
  }
}

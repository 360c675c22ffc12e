package org.nisba.importing;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The part of the service that the command line needs: the catalogue and imports, no port. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.nisba.catalogue")
@ComponentScan({"org.nisba.catalogue", "org.nisba.importing"})
public class CommandApplication {}

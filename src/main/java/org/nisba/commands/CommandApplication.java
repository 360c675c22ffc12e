package org.nisba.commands;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The part of the service that the command line needs: the catalogue, imports and keys, no port.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.nisba.catalogue")
@ComponentScan({"org.nisba.catalogue", "org.nisba.importing", "org.nisba.access"})
public class CommandApplication {}

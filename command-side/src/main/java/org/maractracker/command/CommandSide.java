package org.maractracker.command;

import org.maractracker.http.HttpContract;
import org.maractracker.store.EventStoreConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Entry point of the command side: a configuration that imports this has all of it, and needs
 * nothing else of it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({EventStoreConfiguration.class, HttpContract.class})
public class CommandSide {}

package org.maractracker.store;

import org.springframework.context.annotation.Configuration;

/** The engine both doors import. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {}

package org.maractracker.http;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** HTTP contract that both sides share. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HttpContract {}

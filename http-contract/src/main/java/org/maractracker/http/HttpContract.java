package org.maractracker.http;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What both doors say over HTTP alike. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HttpContract {}

package org.maractracker.http.budget;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that need a place within a budget, and one within each where there are several. There is
 * a bean for each kind.
 */
public record CostlyRequests(RequestMatcher requests, Work work) {}

package org.maractracker.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Answer to whether doing the action could itself raise the risk, and how that is countered
 * (reflective prompts).
 *
 * @param possible whether it could
 * @param mitigation how the added risk is countered; never null when {@code possible}
 */
public record ServiceGeneratedRisk(boolean possible, @Nullable String mitigation) {}

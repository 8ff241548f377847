package org.maractracker.contract;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** Test slice of the commands' HTTP alone. */
@SpringBootTest(
    classes = CommandHttp.class,
    properties = {
      "spring.config.location=",
      "spring.config.import=classpath:tracker-common.properties"
    })
@Retention(RetentionPolicy.RUNTIME)
@interface CommandHttpSlice {}

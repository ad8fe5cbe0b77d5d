package badclasses.model;

import java.time.Instant;
import java.util.Date;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;

/** Deliberately bad: breaks every rule of the architecture test. */
@Mapper
class BadHelper {

    @Autowired
    private RuntimeService engine;

    String describe() {
        ClockUtil.reset();
        return engine + " " + Instant.now() + new Date();
    }
}

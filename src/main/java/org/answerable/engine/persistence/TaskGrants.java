package org.answerable.engine.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Reads who may do what with one task, in one plain query where the engine's own check asks three that it builds each time. */
@Mapper
public interface TaskGrants {

    /** What names this task or every task, whoever it is for. */
    List<Row> selectFor(String taskId);

    /** One authorization: its type and its permissions as the engine numbers them, and the user or the group that it is for. */
    record Row(int type, String userId, String groupId, int permissions) {}
}

package org.answerable.directory.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the directory. A selection is by one id, by a department, or of all where both are null. */
@Mapper
interface DirectoryMapper {

    List<DepartmentRow> selectDepartments(@Param("id") String id);

    List<BelongsRow> selectDutyRosters(@Param("id") String departmentId);

    List<PersonRow> selectPeople(@Param("id") String id, @Param("departmentId") String departmentId);

    List<BelongsRow> selectRoles(@Param("id") String personId, @Param("departmentId") String departmentId);

    List<BelongsRow> selectMemberships(@Param("id") String personId, @Param("departmentId") String departmentId);

    List<String> selectActiveHolders(@Param("role") String role);

    LoginRow selectLogin(@Param("id") String personId);

    List<ChangeRow> selectChanges(@Param("subjectKind") String subjectKind, @Param("subjectId") String subjectId);

    void insertDepartment(DepartmentRow department);

    int updateDepartment(DepartmentRow department);

    void insertDutyRoster(@Param("departmentId") String departmentId, @Param("personIds") List<String> personIds);

    void deleteDutyRoster(@Param("departmentId") String departmentId);

    void insertPerson(PersonRow person);

    int updatePerson(PersonRow person);

    int updatePassword(
            @Param("id") String personId,
            @Param("version") int version,
            @Param("temporary") boolean temporary,
            @Param("at") Instant at);

    void insertRoles(@Param("personId") String personId, @Param("roles") List<String> roles);

    void deleteRoles(@Param("personId") String personId);

    void insertMemberships(@Param("personId") String personId, @Param("departmentIds") List<String> departmentIds);

    void deleteMemberships(@Param("personId") String personId);

    void insertChange(ChangeRow change);
}

package org.answerable.configurationitem.persistence;

import java.util.Collection;
import java.util.List;
import org.answerable.configurationitem.HistoryLine;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of items, their values and their history. */
@Mapper
interface ItemMapper {

    List<ItemRow> selectByCodes(@Param("codes") Collection<String> codes);

    List<ItemRow> selectByIds(@Param("ids") Collection<String> ids);

    List<ItemRow> selectList(ListWish wish);

    List<ValueRow> selectValues(@Param("itemIds") Collection<String> itemIds);

    List<String> selectServices();

    void insert(@Param("items") List<ItemRow> items);

    /** Changes the row if its version is still the one before; 0 if it is not. */
    int update(ItemRow item);

    void insertValues(@Param("values") List<ValueRow> values);

    void deleteValues(@Param("itemId") String itemId, @Param("attributeIds") Collection<String> attributeIds);

    void insertHistory(@Param("lines") List<HistoryLine> lines);

    List<HistoryLine> selectHistory(
            @Param("itemId") String itemId, @Param("beforeId") String beforeId, @Param("limit") int limit);

    /** The codes of the items that the case changed. */
    List<String> selectChangedBy(String caseId);

    /** Those of the departments that own items which can be looked at. */
    List<String> selectOwning(@Param("departmentIds") Collection<String> departmentIds);

    /** The codes of the department's items that can be looked at. */
    List<String> selectOwnedCodes(String departmentId);

    /** Which of the codes have a line of history whose reason names the case. */
    List<String> selectCorrected(@Param("codes") Collection<String> codes, @Param("caseNumber") String caseNumber);
}

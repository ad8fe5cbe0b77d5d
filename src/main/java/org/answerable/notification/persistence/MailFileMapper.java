package org.answerable.notification.persistence;

import java.util.List;
import org.answerable.notification.MailFile;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The files of the mails in the outbox. */
@Mapper
public interface MailFileMapper {

    /** Adds the file at its place. */
    void insert(@Param("mailId") String mailId, @Param("ordinal") int ordinal, @Param("file") MailFile file);

    /** The files of the mail, in order. */
    List<MailFile> selectByMail(String mailId);

    /** Deletes the files of the mails, at least one. */
    int deleteByMails(@Param("mailIds") List<String> mailIds);
}

package cn.policydesk.library;

import cn.policydesk.notice.Faults;
import java.nio.file.Path;

/** A check of staff files that a room above the library owns, such as the words the bot talks in. */
@FunctionalInterface
public interface FolderCheck {

    /**
     * Checks the files.
     *
     * @param folder holds {@code knowledge/}, {@code index/} and {@code bot/}
     * @param faults receives what is wrong
     */
    void check(Path folder, Faults faults);
}

package cn.policydesk.library;

import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Faults;
import java.nio.file.Path;

/** A check of staff files that a room above the library owns, such as the words the bot talks in. */
@FunctionalInterface
public interface FolderCheck {

    /**
     * Checks the files.
     *
     * @param folder holds {@code knowledge/}, {@code index/} and {@code bot/}
     * @param rules the rules read from it, as far as they could be read
     * @param faults receives what is wrong
     */
    void check(Path folder, Rulebook rules, Faults faults);
}

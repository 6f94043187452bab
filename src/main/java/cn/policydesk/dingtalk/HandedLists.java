package cn.policydesk.dingtalk;

import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes lists that are handed in: not in groups, and where nothing says the region, once that is told.
 *
 * <p>Safe for use by several threads; messages of one person come one after the other.
 */
final class HandedLists {

    /** Files that may be lists, or that the batch room tells how to make one of. */
    private static final Set<String> SHEETS =
            Set.of("xlsx", "csv", "txt", "tsv", "xls", "xlsm", "xlsb", "et", "ods", "numbers");

    private final DingtalkTalk.Parts parts;

    HandedLists(DingtalkTalk.Parts parts) {
        this.parts = parts;
    }

    /** A file somebody sent; false where it can be no list. */
    boolean file(Turn turn, Content.File file) {
        String name = file.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        if (turn.group()) {
            DingtalkTalk.here(parts, turn, turn.words().say(Phrase.LIST_PRIVATE));
        } else if (!SHEETS.contains(extension) || file.downloadCode().isEmpty()) {
            return false;
        } else {
            try {
                list(turn, new Lists.Handed(name, parts.outlet().fetch(turn.robot(), file.downloadCode()), ""));
            } catch (OutletFault e) {
                DingtalkTalk.here(parts, turn, Marks.plain(String.valueOf(e.getMessage())));
            }
        }
        return true;
    }

    /** A list as it was handed in, in whatever way. */
    void list(Turn turn, Lists.Handed handed) {
        if (turn.group()) {
            DingtalkTalk.here(parts, turn, turn.words().say(Phrase.LIST_PRIVATE));
            return;
        }
        begin(turn, handed, DingtalkTalk.region(turn, parts));
    }

    private void begin(Turn turn, Lists.Handed handed, @Nullable String region) {
        parts.askers().change(turn.user(), asker -> asker.handing(null));
        try {
            parts.lists().begin(turn, handed, region);
        } catch (Lists.NoRegion e) {
            List<Reply.Choice> places = parts.reception().regions().stream()
                    .map(place -> new Reply.Choice(place.shortName(), place.shortName()))
                    .toList();
            parts.askers().change(turn.user(), asker -> asker.handing(handed).offered(places));
            DingtalkTalk.here(
                    parts,
                    turn,
                    parts.text()
                            .one(
                                    new Reply.Message(turn.words().say(Phrase.LIST_REGION), places),
                                    true,
                                    turn.words().say(Phrase.TAP_OR_PICK),
                                    turn.words()));
        }
    }

    /** Begins a list that waited for its region; false where the words name none. */
    boolean placed(Turn turn, Lists.Handed handed, String words) {
        String said = Spoken.picked(parts.askers().get(turn.user()).offers(), words);
        String region = turn.group() ? null : parts.reception().regionNamed(said);
        if (region == null) {
            return false;
        }
        begin(turn, handed, region);
        return true;
    }
}

package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import java.util.List;
import java.util.regex.Pattern;

/** What a message says beside its question: for whom one asks, and where. It would only lead the search astray. Pure. */
final class Asides {

    private Asides() {}

    /**
     * A message without what it says beside its question; the message itself where nothing would be left.
     *
     * @param cues the words it goes by
     * @param places what the places held are called; a place that stands alone between marks, 东阳的, is left out
     */
    static String without(String message, List<String> places, Cues cues) {
        String rest = cues.without(Cue.FOR_WHOM, message);
        if (places.stream().anyMatch(rest::contains)) {
            String names = String.join("|", places.stream().map(Pattern::quote).toList());
            rest = rest.replaceAll(
                    "(?<=^|[，,。；; ])(?:我们?|她|他)?(?:是|在|住)?(?:" + names + ")(?:的|这边|这里|人|本地)?(?=$|[，,。；; ])", "");
        }
        return rest.isBlank() ? message : rest;
    }
}

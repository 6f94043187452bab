package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reply that would tell the very result that stands to a message that held something new and changed nothing: what was not understood is
 * said instead. Looks at the conversation as it was when the message came. One per message.
 */
final class SameResult {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]|[一二两三四五六七八九十百千万俩仨]+[个块元名人家年月]");
    private static final Pattern CHOICE = Pattern.compile("^(?:算|改|换|看)");
    private static final int LEAST = 4;
    private static final int LONG = 30;

    private final Scene scene;
    private final Map<String, Known> told;
    private final String last;
    private final List<Reply.Choice> offered;
    private final boolean finished;

    SameResult(Scene scene) {
        this.scene = scene;
        this.told = Amending.told(scene);
        this.last = scene.c().last();
        this.offered = scene.c().choices();
        this.finished = scene.open() == null && scene.busy();
    }

    /** Says it in place of the reply where the message came to the result that stands. */
    void tell() {
        String text = scene.incoming.text().strip();
        String result = scene.said.result();
        if (!finished
                || !scene.began().label().equals(scene.person().label())
                || result.isEmpty()
                || !last.contains(result)
                || text.length() > LONG
                || CHOICE.matcher(text).find()
                || scene.wants(Intent.RESULT, Intent.WHY, Intent.AGREE)
                || offered.stream().anyMatch(one -> one.text().equals(text))
                || !Amending.told(scene).equals(told)
                || !news(text)) {
            return;
        }
        List<Reply.Choice> choices = Stream.of("改一下", "换一项", scene.phrase(Phrase.TALK_MORE))
                .map(one -> new Reply.Choice(one, one))
                .toList();
        scene.said.instead(scene.phrase(Phrase.SAME_RESULT, "话", text, "结果", result), choices);
    }

    /** Whether a message holds a number, somebody, or words of its own that the reply before does not. */
    private boolean news(String text) {
        String plain = IntentWords.plain(text);
        String left = scene.desk.words().cues().without(Cue.NO_SUBJECT, plain);
        boolean known =
                left.isEmpty() || last.contains(left) || scene.c().question().contains(left);
        return !known && (left.length() >= LEAST || NUMBER.matcher(left).find() || Kin.in(plain) != null);
    }
}

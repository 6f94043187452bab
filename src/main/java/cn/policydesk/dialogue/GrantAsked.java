package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import java.util.List;
import java.util.regex.Pattern;

/** A question whether there is a grant, where what it is asked beside says more than it does itself. */
final class GrantAsked {

    /** What a question of an employer says that does not say so. */
    private static final String AS_EMPLOYER = "单位招人";

    /** 我卖烧饼的, 阿拉开小店的. */
    private static final Pattern LIVING = Pattern.compile("^(?:我们?|俺|咱们?|阿拉)(?:是|就是)?[卖做干搞跑摆种养修送开烧]\\p{IsHan}{0,6}的");

    /** 能给点救助不: a question by its last word. */
    private static final Pattern ASKED = Pattern.compile("\\p{IsHan}{3,}(?:不|没|没有|吗|么|嘛|不啊|没啊|伐|无)$");

    private static final Pattern SOME = Pattern.compile("好几|[十百千]几|几[十百千]");

    private final Scene scene;
    private final Naming naming;
    private final Clauses clauses;

    GrantAsked(Scene scene, Naming naming, Clauses clauses) {
        this.scene = scene;
        this.naming = naming;
        this.clauses = clauses;
    }

    /** Whether a message says what one lives by, asks for money, and nothing a clause could answer. */
    boolean living(String text) {
        return scene.wants(Intent.GRANT) && LIVING.matcher(text).find() && !clauses.settles(text);
    }

    /** 回来开小店 房租给补不: what may be meant is offered, or the clause that speaks of it is told; false where nothing is asked. */
    boolean beside(String text, Heard heard) {
        if (scene.c().region() == null) {
            return false;
        }
        // 出来好几年了 asks for no number of years.
        String said = SOME.matcher(text).replaceAll(" ");
        if (!scene.wants(Intent.GRANT) && !scene.desk.words().cues().said(Cue.ASKING, said)) {
            return atItsEnd(text);
        }
        List<Benefit> found = naming.found(text, heard);
        if (found.size() > 1 && scene.wants(Intent.GRANT)) {
            scene.keep(scene.c().asked(text));
            naming.which(found);
            return true;
        }
        if (clauses.settles(text)) {
            clauses.tell(text);
            return true;
        }
        return atItsEnd(text);
    }

    /** 农民工，四个月没活干，有救助金没: where all of it settles nothing, what is asked at its end may. */
    private boolean atItsEnd(String text) {
        List<String> parts = List.of(text.strip().split("[\\s,，。;；!！?？]+"));
        String last = parts.getLast();
        if (parts.size() < 2 || !ASKED.matcher(last).find() || Wishes.bare(last) || !clauses.settles(last)) {
            return false;
        }
        clauses.tell(last);
        return true;
    }

    /**
     * 社保补贴给多少 of somebody who spoke as an employer: the employer's is worked out or its clause told, never a citizen's own; false
     * where the message says for whom, or what was found is an employer's too.
     */
    boolean asEmployer(String text, Heard heard, List<Benefit> found) {
        if (found.isEmpty()
                || !scene.person().trail().firm()
                || Audiences.said(scene, text) != null
                || scene.wants(Intent.CITIZEN)
                || found.stream().anyMatch(benefit -> Topics.serves(benefit, false))) {
            return false;
        }
        String asked = AS_EMPLOYER + text;
        List<Benefit> own = naming.found(asked, heard).stream()
                .filter(benefit -> Topics.serves(benefit, false))
                .toList();
        if (own.size() == 1) {
            naming.found(own.getFirst(), asked);
        } else if (!own.isEmpty()) {
            naming.which(own);
        } else if (clauses.settles(asked)) {
            clauses.tell(asked);
        } else {
            return false;
        }
        return true;
    }
}

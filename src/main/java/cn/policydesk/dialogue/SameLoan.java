package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** 要是我老婆贷呢 她大学毕业才两年: the very loan of the one before is meant for somebody else. One per message. */
final class SameLoan {

    private static final Pattern TAKES = Pattern.compile(Kin.WORD + "[来去]?(?:贷款?|办|申请)(?:呢|嘞|咧|哩)");
    private static final String LOAN = "贷款";

    private final Scene scene;

    SameLoan(Scene scene) {
        this.scene = scene;
    }

    /** Whether it is meant; what was told of the loan then holds for them too. */
    boolean take(String text, Benefit same) {
        if (!same.name().contains(LOAN) || !TAKES.matcher(text).find()) {
            return false;
        }
        Map<String, Told> loan = new LinkedHashMap<>();
        for (Person one : scene.c().others().values()) {
            for (Fact fact : same.facts()) {
                Told told = one.facts().get(fact.id());
                if (told != null
                        && scene.desk.slots().name(fact).contains("贷")
                        && !scene.person().facts().containsKey(fact.id())) {
                    loan.putIfAbsent(fact.id(), told);
                }
            }
        }
        scene.keep(scene.person().with(loan));
        return true;
    }
}

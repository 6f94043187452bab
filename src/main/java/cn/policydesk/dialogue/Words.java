package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Known;
import cn.policydesk.library.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Puts facts and lists into words. */
final class Words {

    private Words() {}

    /** A fact and what is known of it: 带动人数3人, 不是持证残疾人. */
    static String of(Fact fact, Known known) {
        return switch (known) {
            case Known.Declined() -> fact.id() + "不说";
            case Known.Unknown() -> fact.id() + "不清楚";
            case Known.OneOf(var options) when options.contains("是") && options.size() == 1 -> fact.id() + "：是";
            case Known.OneOf(var options) when options.contains("否") && options.size() == 1 -> fact.id() + "：不是";
            case Known.OneOf oneOf -> fact.id() + "：" + FactValues.shown(fact, oneOf);
            case Known.Between between -> fact.id() + "：" + FactValues.shown(fact, between);
        };
    }

    static String of(Collection<HeardFact> heard) {
        return String.join(
                "、", heard.stream().map(one -> of(one.fact(), one.known())).toList());
    }

    static String told(Map<String, Told> told, Library library) {
        List<String> all = new ArrayList<>();
        for (Fact fact : library.rules().dictionary().all()) {
            Told one = told.get(fact.id());
            if (one != null) {
                all.add(of(fact, one.known()));
            }
        }
        return String.join("、", all);
    }
}

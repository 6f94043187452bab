package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.FactNames;
import cn.policydesk.hearing.Slots;
import java.util.List;
import java.util.Random;

/** Says facts in the Chinese people use: as the answer to a question, and of their own accord. */
final class FactSpeech {

    private static final List<String> YES = List.of("是", "是的", "嗯 是");
    private static final List<String> NO = List.of("不是", "没有", "不是的");
    private static final List<String> NOT_KNOWN = List.of("不清楚", "不知道");

    private final Slots slots;
    private final Random random;

    FactSpeech(Slots slots, Random random) {
        this.slots = slots;
        this.random = random;
    }

    /** The answer to the question about a fact. */
    String answer(Fact fact, Known known) {
        if (known instanceof Known.Declined) {
            return "不想说";
        }
        if (!(known instanceof Known.OneOf) && !(known instanceof Known.Between)) {
            return one(NOT_KNOWN);
        }
        String button = button(fact, known);
        if (fact.kind() == Kind.YES_NO && (button.equals("是") || button.equals("不是"))) {
            return one(
                    known.equals(Known.YES)
                            ? YES
                            : NO.subList(0, button(fact, Known.NO).equals("不是") ? 1 : 3));
        }
        return button.isEmpty() ? value(fact, known) : button;
    }

    /** What the button shows that says it, or nothing. */
    private String button(Fact fact, Known known) {
        for (Slots.Button button : slots.buttons(fact)) {
            try {
                if (FactWords.read(fact, button.value()).equals(known)) {
                    return button.text();
                }
            } catch (FactWords.Wrong e) {
                throw new IllegalStateException(button.value(), e);
            }
        }
        return "";
    }

    /** The value alone: 3人, 14个月, 2024年6月, 小型企业. */
    String value(Fact fact, Known known) {
        String shown = FactNames.shown(fact, known);
        return fact.unitText().equals("元/月") || fact.unitText().equals("元/人·月")
                ? shown.replaceAll("((?:[\\d.万]+至)?[\\d.万]+)元/(?:人·)?月", "每月$1元")
                : shown;
    }

    /** The fact told unasked: 第一次创业, 请的人数5人. */
    String told(Fact fact, Known known) {
        return fact.kind() == Kind.YES_NO && known instanceof Known.OneOf
                ? slots.told(fact, known)
                : name(fact) + value(fact, known);
    }

    /** For how long it is, told behind a result: 8个月, 贷了2年 … */
    String lasting(Fact fact, Known known) {
        String value = value(fact, known);
        return one(List.of(value, "实际" + value, "一共" + value, value + "了", told(fact, known), "其实是" + value));
    }

    /** The value as it is told back. */
    String written(Fact fact, Known known) {
        return FactNames.shown(fact, known);
    }

    String name(Fact fact) {
        // 离退休还有多久120个月 is said by nobody.
        return slots.name(fact).replaceAll("（.*?）|(?:还有)?多久$", "");
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}

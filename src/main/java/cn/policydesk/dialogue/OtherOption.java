package cn.policydesk.dialogue;

import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 那沈阳排第一拿多少, 第三名给多少 behind the result of 第二名: what another option comes to is asked, and the asker's own stays as it was told. One per message.
 */
final class OtherOption {

    private static final Pattern OWN = Pattern.compile("我|咱|俺|其实|不是|不对|错|改|应该|原来是|是不是|再|后|剩|余|一半|每|一个|标准");
    private static final Pattern ASKS = Pattern.compile("(?:多少|几多|好多|几万|呢|多点|更多)[钱块]?(?:啊|呀|嘛|呢)?[?？]?$");
    private static final int LONG = 16;
    /** 再拿个本科文凭, 再加一个学历: one more, beside the one that was told. */
    private static final Pattern ONE_MORE = Pattern.compile(
            "(?:再|又|另外|还想|还要)(?:去)?(?:考|拿|加|评|读|取得|取|弄|添|来|有)(?:了|到|上|下|出)?(?:一个|个|一张|张|一本|本(?!科))?(?=\\p{IsHan})");
    /** What a rule says of which the notice leaves open how often it is paid. */
    private static final Pattern HOW_OFTEN = Pattern.compile("几次|同领|都领|同时领");

    private final Scene scene;

    OtherOption(Scene scene) {
        this.scene = scene;
    }

    /**
     * Answers 再加一个本科学历 两个加起来, where the notice does not say that both are paid: what either comes to, and that. False where nothing of the
     * kind is asked.
     */
    boolean another(String text) {
        Matcher more = ONE_MORE.matcher(text);
        ResultInView view = scene.open() == null && Totals.all(text) && more.find() ? ResultInView.of(scene) : null;
        Payment now = view == null ? null : view.payment();
        QuoteReply.Unclear unclear = view == null
                ? null
                : view.worded().doubts().stream()
                        .filter(doubt -> HOW_OFTEN.matcher(doubt.point()).find())
                        .findFirst()
                        .orElse(null);
        if (view == null || now == null || unclear == null || !view.quote().met()) {
            return false;
        }
        try {
            for (Fact fact : view.benefit().facts()) {
                Told told = scene.person().facts().get(fact.id());
                HeardFact heard = fact.kind() != Kind.CHOICE || told == null
                        ? null
                        : scene.hear(text.substring(more.end()), fact).facts().stream()
                                .filter(one -> one.fact().equals(fact)
                                        && !HeardFact.nothing(one.known())
                                        && !one.known().equals(told.known()))
                                .findFirst()
                                .orElse(null);
                if (told == null || heard == null) {
                    continue;
                }
                Told other = new Told(heard.known(), text, scene.c().turn());
                Quote quote = new Supposing(scene)
                        .quote(view.benefit(), scene.person().with(Map.of(fact.id(), other)));
                Payment then = quote.outcome().sum();
                if (then == null || !quote.met()) {
                    return false;
                }
                String both = view.benefit().name() + "：" + FactValues.shown(fact, told.known())
                        + AmountWords.amount(now) + "，" + FactValues.shown(fact, heard.known())
                        + AmountWords.amount(then) + "；两样";
                scene.say(Phrase.TALK_TOTAL_SILENT, "待遇", both, "说明", unclear.point() + "，通知没写清，要问经办部门");
                scene.said.say("【" + view.standing() + "】");
                return true;
            }
            return false;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** Answers; false where nothing but what was told is named. */
    boolean take(String text) {
        // Of a relative it is known only later whether 我 turns back to oneself.
        if (scene.person().label().isEmpty() && another(text)) {
            return true;
        }
        String plain = text.strip();
        if (plain.length() > LONG
                || OWN.matcher(plain).find()
                || !ASKS.matcher(plain).find()
                || scene.open() != null
                || Kin.in(plain) != null) {
            return false;
        }
        ResultInView view = ResultInView.of(scene);
        if (view == null) {
            return false;
        }
        try {
            for (Fact fact : view.benefit().facts()) {
                Told told = scene.person().facts().get(fact.id());
                if (fact.kind() != Kind.CHOICE || told == null) {
                    continue;
                }
                List<HeardFact> heard = scene.hear(plain, fact).facts();
                if (heard.size() == 1
                        && heard.getFirst().fact().equals(fact)
                        && !HeardFact.nothing(heard.getFirst().known())
                        && !told.known().equals(heard.getFirst().known())) {
                    return new Supposing(scene)
                            .supposed(plain, Map.of(fact, heard.getFirst().known()));
                }
            }
            return false;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}

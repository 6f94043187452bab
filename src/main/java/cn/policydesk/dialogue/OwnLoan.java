package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 想贷40万 of somebody who never spoke as a firm: the loan may be a person's, and is not taken for a firm's alone. One per message. */
final class OwnLoan {

    private static final Pattern FIRM = Pattern.compile("公司|厂|企业|单位|合作社|招");

    private static final Pattern ASKED = Pattern.compile("(?:想|要|能|给|可以)(?:不能|不)?贷|^那?我?的?贷款(?:呢|的事|怎么)");
    private static final Pattern OTHERWISE = Pattern.compile("没想贷|不想贷|不要贷|利息|利率|贴息|贷了");
    private static final Pattern LIMIT =
            Pattern.compile("(?:能|可以|可)(?:最多|最高|一共)?贷到?(?:多少|好多|几万|几多)|(?:最多|最高)(?:能|可以)?贷|贷款?额度");
    private static final int MOST = 3;

    private static final Pattern LATER = Pattern.compile("还不[起上了]|缓[一缓]?[下缓些]|缓几|拖一?[下拖年段]|晚[点些]还|延期|宽限|展期");

    private final Scene scene;

    OwnLoan(Scene scene) {
        this.scene = scene;
    }

    /** The loans to people, with a firm's behind them, where that was found for a person; none where there is nothing to choose. */
    List<Benefit> instead(Benefit found, String text) {
        Cues cues = scene.desk.words().cues();
        if (!cues.said(Cue.LOAN, found.name())
                || !ASKED.matcher(text).find()
                || found.audiences().contains(Benefit.Audience.CITIZEN)
                || scene.person().trail().firm()
                || scene.audience() == Benefit.Audience.EMPLOYER
                || FIRM.matcher(text).find()) {
            return List.of();
        }
        List<Benefit> own = new ArrayList<>(own(found.region()));
        if (!own.isEmpty()) {
            own.add(found);
        }
        return own;
    }

    /** 那贷款呢, 我个人想贷40万, while something that is no loan is asked about: the loans to people are at hand; false where none is meant. */
    boolean asked(String text) {
        return scene.open() != null
                && scene.person().goal() instanceof Goal.One(String id)
                && scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(one -> !scene.desk.words().cues().said(Cue.LOAN, one.name()))
                        .isPresent()
                && offered(text);
    }

    /** 就是现在雇了六个人，那能贷多少, behind the interest that is paid for: the loan to people that what was told speaks for. */
    boolean limit(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.open() != null
                || !LIMIT.matcher(text).find()
                || OTHERWISE.matcher(text).find()
                || !(scene.person().goal() instanceof Goal.One(String id))
                || own(region).stream().anyMatch(one -> one.id().equals(id))
                || scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(one -> one.name().contains("贷款"))
                        .isEmpty()) {
            return false;
        }
        var _ = new Remembering(scene).take(text);
        List<Benefit> met = own(region).stream()
                .filter(one -> !new GivesWay(scene).ruledOut(one)
                        && !scene.person().trail().firm())
                .filter(one -> most(one) != null)
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(most(one))))
                .toList();
        if (met.isEmpty()) {
            return false;
        }
        new Naming(scene).one(met.getLast());
        return true;
    }

    /** The most a loan can come to as things were told; null where that is open. */
    private @Nullable BigDecimal most(Benefit loan) {
        try {
            Quote quote = new Supposing(scene).quote(loan, scene.person());
            Payment sum = quote.met() ? quote.outcome().sum() : null;
            return sum == null ? null : sum.high();
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** The same where nothing of what was asked is found. */
    boolean absent(String text) {
        return scene.open() == null && offered(text);
    }

    /** 猪圈遭山洪冲了，贷款还不起，能不能缓一下: the benefit by which a loan may be paid back later; false where the notice writes none. */
    boolean later(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.busy()
                || !text.contains("贷")
                || !LATER.matcher(text).find()) {
            return false;
        }
        List<Benefit> put = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty() && one.name().contains("展期"))
                .toList();
        if (put.size() != 1) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        new Naming(scene).found(put.getFirst(), text);
        return true;
    }

    private boolean offered(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.person().trail().firm()
                || !ASKED.matcher(text).find()
                || OTHERWISE.matcher(text).find()
                || FIRM.matcher(text).find()) {
            return false;
        }
        List<Benefit> own = own(region);
        if (own.isEmpty()) {
            return false;
        }
        scene.keep(scene.person().asking(null));
        scene.keep(scene.c().asked(text));
        if (scene.person().goal() instanceof Goal.One) {
            var _ = new Remembering(scene).take(text);
        }
        Naming naming = new Naming(scene);
        if (own.size() == 1) {
            naming.one(own.getFirst());
        } else {
            naming.which(own);
        }
        return true;
    }

    private List<Benefit> own(String region) {
        return scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty() && one.audiences().contains(Benefit.Audience.CITIZEN))
                .filter(one -> one.name().contains("贷款")
                        && !scene.desk
                                .words()
                                .cues()
                                .said(Cue.INTEREST, one.name().replaceAll("（.*", "")))
                .limit(MOST)
                .toList();
    }
}

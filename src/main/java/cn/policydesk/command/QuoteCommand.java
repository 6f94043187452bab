package cn.policydesk.command;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.BenefitNames;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.FactInput;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Mistake;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quote}: what somebody gets of one benefit, or of all of a region. */
@Command(name = "quote", description = "算一项待遇能领多少；不写待遇就看一个地区能领哪些")
final class QuoteCommand implements Callable<Integer> {

    private static final String WORDS =
            Arrays.stream(Benefit.Audience.values()).map(Benefit.Audience::word).collect(Collectors.joining("、"));
    private static final Set<String> KNOWN = Arrays.stream(Benefit.Audience.values())
            .flatMap(each -> Stream.of(each.word(), each.code()))
            .collect(Collectors.toUnmodifiableSet());

    @Parameters(arity = "0..*", paramLabel = "待遇 事实=值", description = "待遇的编号或名称，和已知的事实，例如 带动人数=5 登记日期=2024-06")
    List<String> words = List.of();

    @Option(names = "--parameter", paramLabel = "名=值", description = "通知没给、要到外面查的数，例如 月最低工资标准=2260")
    List<String> parameters = List.of();

    @Option(names = "--for", paramLabel = "对象", description = "只看给谁的：个人、单位、机构、平台")
    @Nullable
    String audience;

    @Option(names = "--all", description = "不符合的和没写金额的也一条条列出来")
    boolean all;

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            List<Mistake> mistakes = new ArrayList<>();
            String region = home.region(library);
            Benefit benefit = benefit(library, region, mistakes);
            if (benefit != null) {
                region = benefit.region();
            }
            FactInput input = new FactInput(mistakes);
            Facts facts = input.facts(pairs(words, mistakes), library.rules().dictionary());
            Map<String, BigDecimal> figures = region == null
                    ? Map.of()
                    : input.parameters(
                            pairs(parameters, mistakes), library.rules().parameters(region));
            if (audience != null && !KNOWN.contains(audience)) {
                mistakes.add(new Mistake("for", "不认识的对象“" + audience + "”", "可以写：" + WORDS));
            }
            if (mistakes.isEmpty() && region == null) {
                mistakes.add(new Mistake("region", "没有写待遇，也没有写地区", "用 --region 指明地区，例如 --region 东阳"));
            }
            if (!mistakes.isEmpty() || region == null) {
                throw new Failure(mistakes.stream().map(Mistake::text).collect(Collectors.joining("\n")));
            }
            print(library, region, benefit, facts, figures);
            return Commands.OK;
        } catch (ContradictoryFacts e) {
            throw new Failure(e.problem());
        }
    }

    private void print(
            Library library, String region, @Nullable Benefit benefit, Facts facts, Map<String, BigDecimal> figures)
            throws ContradictoryFacts {
        QuoteDesk desk = new Assistant("").quotes(library);
        QuotePrint print = new QuotePrint(spec.commandLine().getOut());
        if (benefit != null) {
            print.one(desk.quote(benefit, facts, figures, home.day()));
            return;
        }
        List<Benefit> benefits =
                library.rules().benefits(region).stream().filter(this::wanted).toList();
        QuoteReply sweep = desk.sweep(region, benefits, facts, figures, home.day());
        print.sweep(sweep, all);
    }

    private boolean wanted(Benefit benefit) {
        return audience == null
                || benefit.audiences().stream()
                        .anyMatch(each ->
                                each.word().equals(audience) || each.code().equals(audience));
    }

    private @Nullable Benefit benefit(Library library, @Nullable String region, List<Mistake> mistakes) {
        List<String> names = words.stream().filter(word -> sign(word) < 0).toList();
        if (names.size() > 1) {
            mistakes.add(new Mistake("benefit", "只能写一项待遇，现在有：" + String.join("、", names), "事实写成 名称=值，中间不要空格"));
            return null;
        }
        return names.isEmpty() ? null : BenefitNames.find(library.rules(), names.getFirst(), region, mistakes);
    }

    private static Map<String, String> pairs(List<String> words, List<Mistake> mistakes) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : words) {
            int sign = sign(word);
            if (sign >= 0 && pairs.put(word.substring(0, sign).strip(), word.substring(sign + 1)) != null) {
                String name = word.substring(0, sign).strip();
                mistakes.add(new Mistake(name, "“" + name + "”写了两次", "只写一次"));
            }
        }
        return pairs;
    }

    private static int sign(String word) {
        int plain = word.indexOf('=');
        return plain >= 0 ? plain : word.indexOf('＝');
    }
}

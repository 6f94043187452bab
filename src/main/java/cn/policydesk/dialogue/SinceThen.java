package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 都14个月了 where a licence of ten months ago was told, and a day told anew where the months since it were: the later word holds, and the
 * other is asked for again. And 去年十月开的，一直开着 tells the months with the day. One per message.
 */
final class SinceThen {

    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|满了以后|以后");

    /** 二十三年 of a shop of 2023 is a year rather than a time. */
    private static final long BELIEVED = 60;

    private final Scene scene;
    private final List<HeardFact> shortened = new ArrayList<>();

    SinceThen(Scene scene) {
        this.scene = scene;
    }

    /** Takes the facts of a message, with what a day and a time that belong together say of one another before and behind. */
    Remembering.Taken around(String text) {
        settle(text);
        Remembering.Taken taken = new Remembering(scene).take(text);
        if (scene.desk.words().cues().said(Cue.STILL_RUNS, text)
                && !SUPPOSED.matcher(text).find()) {
            each(scene.desk.hearing().since(true), this::still);
        }
        if (!SUPPOSED.matcher(text).find()) {
            each(scene.desk.hearing().since(true), this::shorter);
        }
        if (shortened.isEmpty()) {
            return taken;
        }
        Heard heard = taken.heard();
        shortened.addAll(0, heard.facts());
        return new Remembering.Taken(
                new Heard(shortened, heard.refused(), heard.unlike()), taken.answered(), taken.doubted());
    }

    /** 店是今年1月才开张 behind 经营8个月: it cannot have run for longer than since that day. */
    private void shorter(Fact time, Fact day) {
        Told since = scene.person().facts().get(day.id());
        Told told = scene.person().facts().get(time.id());
        if (since == null
                || told == null
                || since.turn() != scene.c().turn()
                || told.turn() == since.turn()
                || !(since.known() instanceof Known.Between(Span from))
                || from.low() == null
                || !(told.known() instanceof Known.Between(Span span))
                || span.low() == null
                || span.low().longValue() <= since(from)) {
            return;
        }
        scene.keep(scene.person().without(List.of(time.id())));
        still(time, day);
        Told now = scene.person().facts().get(time.id());
        if (now != null) {
            shortened.add(new HeardFact(time, now.known(), 0, 0));
        }
    }

    /** 去年十月开的，一直开着: the months since the day, where no other time was told. */
    private void still(Fact time, Fact day) {
        Told since = scene.person().facts().get(day.id());
        if (since == null
                || scene.person().facts().containsKey(time.id())
                || !(since.known() instanceof Known.Between(Span span))
                || span.low() == null
                || span.high() == null) {
            return;
        }
        LocalDate first = LocalDate.ofEpochDay(span.low().longValue());
        LocalDate last = LocalDate.ofEpochDay(span.high().longValue());
        if (last.isAfter(scene.asOf())) {
            return;
        }
        long least = Period.between(last, scene.asOf()).toTotalMonths();
        long most = Period.between(first, scene.asOf()).toTotalMonths();
        Known months = new Known.Between(new Span(BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
        scene.keep(scene.person()
                .with(Map.of(
                        time.id(), new Told(months, since.words(), scene.c().turn()))));
        scene.say(Phrase.TALK_NOTED, "事实", scene.desk.slots().told(time, months));
    }

    /** Leaves what was told earlier and does not go with what the message tells, and says so. */
    private void settle(String text) {
        if (!SUPPOSED.matcher(text).find()) {
            each(scene.desk.hearing().since(false), (time, day) -> settle(text, time, day));
        }
    }

    /** Each time with the day it is counted from. */
    private void each(Map<String, List<String>> links, BiConsumer<Fact, Fact> use) {
        links.forEach((time, days) -> scene.desk
                .library()
                .rules()
                .dictionary()
                .find(time)
                .ifPresent(fact -> days.forEach(day -> scene.desk
                        .library()
                        .rules()
                        .dictionary()
                        .find(day)
                        .ifPresent(since -> use.accept(fact, since)))));
    }

    private void settle(String text, Fact time, Fact day) {
        Person before = scene.person();
        Told since = before.facts().get(day.id());
        if (since == null) {
            return;
        }
        scene.keep(before.without(List.of(day.id())));
        Heard heard = scene.hear(text, scene.open());
        scene.keep(before);
        Known months = of(time, heard);
        Known now = of(day, heard);
        Told told = before.facts().get(time.id());
        if (now != null) {
            boolean other = Changed.otherwise(since.known(), now);
            if (other
                    && months == null
                    && told != null
                    && told.known() instanceof Known.Between(Span span)
                    && span.exact()) {
                leave(time);
                agreeing(text, time, day, now);
            }
        } else if (months instanceof Known.Between(Span span)
                && span.low() != null
                && since.known() instanceof Known.Between(Span from)
                && from.low() != null
                && span.low().longValue() > since(from)
                && span.low().longValue() - since(from) <= BELIEVED) {
            leave(day);
        }
    }

    /** 去年1月开的 都14个月了: the time that goes with the day, whatever it is said of. */
    private void agreeing(String text, Fact time, Fact since, Known day) {
        scene.keep(scene.person().without(List.of(since.id())));
        for (FactHearing.Placed one : scene.desk.hearing().figures(text, scene.asOf())) {
            Known known = one.figure() instanceof Figure.Time
                    ? of(time, scene.hear(one.place().of(text), time))
                    : null;
            if (known instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null
                    && day instanceof Known.Between(Span from)
                    && Math.abs(since(from) - 1 - span.low().longValue()) <= 1) {
                Told told = new Told(known, text, scene.c().turn());
                scene.keep(scene.person().with(Map.of(time.id(), told)));
                scene.say(Phrase.TALK_NOTED, "事实", scene.desk.slots().told(time, known));
                return;
            }
        }
    }

    private long since(Span from) {
        LocalDate first =
                LocalDate.ofEpochDay(from.low() == null ? 0 : from.low().longValue());
        return Period.between(first, scene.asOf()).toTotalMonths() + 1;
    }

    private void leave(Fact fact) {
        scene.keep(scene.person().without(List.of(fact.id())));
        scene.say(Phrase.TALK_WITHDRAWN, "事实", scene.desk.slots().name(fact));
    }

    private static @Nullable Known of(Fact fact, Heard heard) {
        return heard.facts().stream()
                .filter(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known()))
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
    }
}

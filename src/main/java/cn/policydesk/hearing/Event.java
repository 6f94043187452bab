package cn.policydesk.hearing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happened on a day that is told. Of 17年6月本科毕业 去年9月开了家店 each day belongs to the verb of its own breath, and is no day of the
 * other. Pure.
 */
final class Event {

    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("毕业|毕的业|届"),
            Pattern.compile("开[了的过]|开店|开业|开张|开起|开始营业|开奶茶店|开[一1]?[家个间]|执照|营业|注册|成立|创业|登记(?!失业)|办的?照|办下来|摆摊|盘下|当老板"),
            Pattern.compile("上班|入职|进[了]?厂|进的|进了?公司|进了?单位|工作|就业|录用|录取|招进来"),
            Pattern.compile("培训|结业|学完|读完|考[出到了过下]|拿[到了]?证|评上"),
            Pattern.compile("退伍|退役|复员|转业"),
            Pattern.compile("注销|吊销|倒闭|歇业|停业|关[门张停]|关[了掉的]|不开了|不干了"),
            Pattern.compile("失业(?!保险)|下岗|离职|辞职|裁"));

    private Event() {}

    /** Whether the breath a day stands in tells of something else than a saying does, and not of what the saying does. */
    static boolean another(String text, Figure day, Sayings.Match saying) {
        int from = day.start();
        while (from > 0 && !Surroundings.parts(text.charAt(from - 1))) {
            from--;
        }
        int to = day.end();
        while (to < text.length() && !Surroundings.parts(text.charAt(to))) {
            to++;
        }
        if (saying.start() >= from && saying.end() <= to) {
            // In one breath the nearer verb decides.
            return behindAnother(text.substring(day.end(), Math.max(day.end(), saying.start())), saying);
        }
        String breath = text.substring(from, day.start()) + ' ' + text.substring(day.end(), to);
        return KINDS.stream()
                        .anyMatch(kind ->
                                !of(kind, saying) && kind.matcher(breath).find())
                && KINDS.stream()
                        .noneMatch(
                                kind -> of(kind, saying) && kind.matcher(breath).find());
    }

    /** 去年9月开了店本科毕业的: another verb stands between the day and the saying. */
    private static boolean behindAnother(String between, Sayings.Match saying) {
        for (Pattern kind : KINDS) {
            Matcher verb = kind.matcher(between);
            if (!of(kind, saying) && verb.find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean of(Pattern kind, Sayings.Match saying) {
        String said = saying.saying().text();
        return kind.matcher(said).find()
                || kind.matcher(saying.saying().fact().id()).find();
    }
}

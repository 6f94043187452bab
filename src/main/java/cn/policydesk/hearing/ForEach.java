package cn.policydesk.hearing;

import java.util.regex.Pattern;

/** 一个人600是吧 20个人: one person right before a sum says per whom it is, and counts nobody. Pure. */
final class ForEach {

    private static final Pattern ONE = Pattern.compile(
            "(?<![招请雇有带来就只我了用收留剩差])(?:一个人|1个人|一人|1人)(?=(?:是|给|补|按|有)?[0-9]{2,}(?:\\.[0-9]+)?(?![0-9]|个|名|位|人|天|年|月|岁))(?!.*[两二三四五六七八九十2-9]个人[0-9]{2,})");
    private static final String EACH = "每人";

    private ForEach() {}

    /** The text with 每人 in the place of it; as long as it was. */
    static String plain(String text) {
        return ONE.matcher(text)
                .replaceAll(found ->
                        String.valueOf(Utterance.BLANK).repeat(found.group().length() - EACH.length()) + EACH);
    }
}

package cn.policydesk.hearing;

import java.util.regex.Pattern;

/** 他上班咋会领失业金, 我自己开店哪有单位给我交: a question that asks nothing and denies what it names. Pure. */
final class Rhetorical {

    private static final Pattern HOW_COULD = Pattern.compile(
            "(?:咋|咋个|怎|怎么|啷个|哪|哪里|岂|咋可|怎么可|哪可)[会能](?=(?:去|再|还|又)?[领拿有交缴办签登](?![不没得]))|(?:哪|哪里|哪来)[有的](?=(?:啥|什么|别的)?(?:单位|公司|老板|别人|人[家]?给|厂|合同|执照))");

    private static final String NOT = "没有";

    private Rhetorical() {}

    /** The text with a plain no in the place of such a question; as long as it was. */
    static String plain(String text) {
        return HOW_COULD.matcher(text).replaceAll(found -> {
            int spare = found.group().length() - NOT.length();
            return String.valueOf(Utterance.BLANK).repeat(spare) + NOT;
        });
    }
}

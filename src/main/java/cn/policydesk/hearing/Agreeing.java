package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 对第一次自己当老板, 是都足额缴的: a yes with some words of the question right behind it. Pure. */
final class Agreeing {

    /** 对了 turns to something else, 有两个 tells of some only. */
    private static final Pattern AGREES = Pattern.compile("(?:是|对|嗯|恩|有)(?![不没未了面方于外的些一二两三四五六七八九十几俩仨0-9])");

    /** 是我老公签了合同 tells of somebody else. */
    private static final Pattern SOMEBODY = Pattern.compile("[他她爸妈儿女哥姐弟妹]|老公|老婆|爱人|别人|人家|有的|部分");

    private static final int RUN = 2;

    private Agreeing() {}

    /**
     * Whether a part of a message agrees to a question: it denies nothing, asks nothing and speaks of nobody else.
     *
     * @param said without marks
     * @param core what is asked, without what explains it
     */
    static boolean to(String said, String core, HearingWords words) {
        Matcher yes = AGREES.matcher(said);
        String rest = yes.lookingAt() ? said.substring(yes.end()) : "";
        boolean denied = words.all(Bag.NOT).stream().anyMatch(rest::contains);
        if (denied
                || words.ends(Bag.ASKING, rest, rest.length()) > 0
                || SOMEBODY.matcher(rest).find() && !SOMEBODY.matcher(core).find()) {
            return false;
        }
        for (int at = 0; at + RUN <= rest.length(); at++) {
            if (core.contains(rest.substring(at, at + RUN))) {
                return true;
            }
        }
        return false;
    }
}

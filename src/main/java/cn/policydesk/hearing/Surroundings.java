package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import java.util.regex.Pattern;

/** What the words around a saying make of it: denied, asked, supposed or wanted. */
final class Surroundings {

    private static final List<Bag> WINDOW_NOT = List.of(Bag.AFTER_NOT, Bag.SOFT);
    private static final Pattern NAMES_A_BENEFIT = Pattern.compile("的?[那这][个项笔条](?!村|人|时候)");
    private static final Pattern NOT_SO = Pattern.compile("[。， ]?(?:不是|没有|没|不)吧");
    /** 算不算, and nothing behind it that names what it may count as. */
    private static final Pattern COUNTS =
            Pattern.compile("(?:贷款|证|家庭|户|人员|这样|这种|那种|这个|那个|的|也|都|能|还| )*算(?:不算|吗|么|不|没)[呢啊呀嘛吗了哦]*(?=[，。？?！! ]|$)");

    private static final Pattern OWNED = Pattern.compile("(?:我|我们|本人|我家里?|家里)(?:就|也|还|都)?(?:是|有|拿|办|领|得|当|属)[过了着个]?$");
    private static final int FAR = 8;
    private static final int NEAR = 3;

    private final String text;
    private final HearingWords words;

    Surroundings(String text, HearingWords words) {
        this.text = text;
        this.words = words;
    }

    /** Whether what stands from a place to another is denied; not for what is wanted and not done yet. */
    boolean denied(int start, int end) {
        boolean denied = false;
        int before = start;
        for (int not = negator(before, row(start)); not >= 0; not = negator(before, false)) {
            denied = !denied;
            before = not;
        }
        return negatedBehind(end) && !wanted(start) ? !denied : denied;
    }

    /** Whether it is supposed, asked about or told by hearsay. */
    boolean doubted(int start, int end) {
        int before = start;
        for (int not = negator(before, row(start)); not >= 0; not = negator(before, false)) {
            before = not;
        }
        return words.straddles(Bag.WHETHER, text, start, end)
                || words.covers(Bag.WHETHER, text, start, end)
                || whether(start)
                || unreal(before)
                || asks(end)
                || withheld(end)
                || counts(start, end);
    }

    /** 低保的事我不想说: named in the same breath, and not told. */
    private boolean withheld(int end) {
        int stop = end;
        while (stop < text.length() && !parts(text.charAt(stop))) {
            stop++;
        }
        String behind = text.substring(end, stop);
        return words.answers(Answer.DECLINED).stream().anyMatch(behind::contains);
    }

    static boolean parts(char c) {
        return c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK;
    }

    /** Whether what is said may stand in a row that one negator denies: 不是低保单亲. */
    private boolean row(int start) {
        return words.starts(Bag.SIDE_BY_SIDE, text, start) > 0;
    }

    /** Where the negator before a place starts, over the others of a row; below 0 where there is none. */
    private int negator(int place, boolean row) {
        int at = place;
        while (at > 0 && place - at <= FAR) {
            int not = words.ends(Bag.NOT, text, at);
            if (not > 0) {
                return at - not;
            }
            int between = 0;
            for (Bag bag : WINDOW_NOT) {
                between = Math.max(between, words.ends(bag, text, at));
            }
            if (between == 0 && row) {
                between = words.ends(Bag.SIDE_BY_SIDE, text, at);
            }
            if (between == 0 && words.isFiller(text.charAt(at - 1)) && text.charAt(at - 1) != Utterance.BLANK) {
                between = 1;
            }
            if (between == 0) {
                return -1;
            }
            at -= between;
        }
        return -1;
    }

    /** 如果, 要不要, 听说 before a place. */
    private boolean unreal(int place) {
        // 算不算你们说的…: whole words count from afar, 要 and the like right before alone.
        for (int at = place; at > 0 && place - at <= FAR && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.UNREAL, text, at) > 1) {
                return true;
            }
        }
        int at = place;
        while (at > 0 && place - at <= FAR) {
            if (words.ends(Bag.UNREAL, text, at) > 0) {
                return true;
            }
            int between = words.ends(Bag.SOFT, text, at);
            if (between == 0) {
                return false;
            }
            at -= between;
        }
        return false;
    }

    /** Whether 是不是 and the like stand before a place, in the same breath. */
    private boolean whether(int place) {
        for (int at = place; at > 0 && place - at <= NEAR && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.WHETHER, text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** 吗 and the like right behind a place. */
    private boolean asks(int end) {
        int at = end;
        while (at < text.length() && words.isFiller(text.charAt(at)) && text.charAt(at) != Utterance.BLANK) {
            at++;
        }
        if (NAMES_A_BENEFIT.matcher(text).region(end, text.length()).lookingAt()) {
            return true;
        }
        boolean not = text.startsWith("不", at) && (at + 1 == text.length() || parts(text.charAt(at + 1)));
        // 残疾证算不算
        return not || words.starts(Bag.ASKING, text, at) > 0 || words.starts(Bag.WHETHER, text, at) > 0;
    }

    /** 残疾证算不算: asked of the notice, unless the speaker says that it is so: 我有残疾证 算不算. */
    private boolean counts(int start, int end) {
        return COUNTS.matcher(text).region(end, text.length()).lookingAt()
                && !OWNED.matcher(text.substring(0, start)).find();
    }

    /** 想整个小公司: wished for in the same breath. */
    boolean wished(int place) {
        for (int at = place; at > 0 && place - at <= FAR && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.NOT_DONE, text, at) > 0 && words.ends(Bag.NOT, text, at) == 0) {
                return true;
            }
        }
        return false;
    }

    /** 想借创业担保贷款 还没办: that it is not done yet denies nothing. */
    private boolean wanted(int place) {
        for (int at = place; at > 0 && place - at <= NEAR && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.NOT_DONE, text, at) > 0 && words.ends(Bag.NOT, text, at) == 0) {
                return true;
            }
        }
        return false;
    }

    /** 残疾证没有, 社保没交 */
    private boolean negatedBehind(int end) {
        int at = end;
        if (NOT_SO.matcher(text).region(end, text.length()).lookingAt()) {
            return true;
        }
        while (at < text.length() && (words.isFiller(text.charAt(at)) || "还都也".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '没') {
            return false;
        }
        at += 1 + words.starts(Bag.DOING, text, at + 1);
        while (at < text.length() && text.charAt(at) != Utterance.BLANK && words.isFiller(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || parts(text.charAt(at));
    }
}

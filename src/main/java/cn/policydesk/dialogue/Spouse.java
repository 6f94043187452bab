package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** 孩子他爸, 娃他妈, 我家那口子的: the asker's husband or wife, called by the children. Pure. */
final class Spouse {

    private static final String CHILD = "(?:[我俺咱]们?(?:家)?)?(?:孩子|孩儿|娃儿|娃娃|娃|孩|小孩)";
    private static final Pattern HUSBAND = Pattern.compile(CHILD + "(?:[他她](?:爸爸?|爹)|爸爸?(?!妈|爸)|爹)");
    private static final Pattern WIFE = Pattern.compile(CHILD + "(?:[他她](?:妈妈?|娘)|妈妈?(?!爸|妈)|娘)");

    /** 我屋头婆娘, 我屋里头那个: of the asker's house, as 我家 is. */
    private static final Pattern HOUSE = Pattern.compile("我们?屋(?:头|里头?)的?(?=" + Kin.WORD + ")");

    /** 俺家那口子, 我们当家的, 我屋里的: the one at home, of whom the word says neither husband nor wife. */
    private static final Pattern ONE_AT_HOME =
            Pattern.compile("[我俺咱]们?(?:家里?|屋里?|屋头)?的?(?:那口子|[这那]一口子|当家的|掌柜的|那位(?=[是也在他她自今去做开跑，,\\s])|屋里的|屋里人)"
                    + "|(?<=^|[,，。;；\\s那])(?:那口子|当家的)(?=[是也在他她自今去呢])");

    private Spouse() {}

    /** A message with the everyday word for the spouse. */
    static String of(String message) {
        String house = HOUSE.matcher(message).replaceAll("我");
        String parents = WIFE.matcher(HUSBAND.matcher(house).replaceAll("我老公")).replaceAll("我老婆");
        return ONE_AT_HOME.matcher(parents).replaceAll("我爱人");
    }
}

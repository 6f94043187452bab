package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.hearing.IntentWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 那个一次性的6000也算进去呀 behind a sum: the whole sum is told with it, or why it does not stand. One per message. */
final class CountedToo {

    /** 也算进去, 还要加上: it is missing from a sum. */
    private static final Pattern TOO = Pattern.compile(
            "(?:也|还|都|再|怎么不|咋不|为啥不|没|没有|要|得|应该|也得|也要|也该)(?:要|得|应该|该|给我|没|没给我)?(?:算进去|算进来|算进|加进去|加进来|加上去?|算上|算在内|算在里面)(?:呀|啊|吧|呢|嘛|哦|的|了|去|吗)*[?？!！。]*$");

    private final Scene scene;

    CountedToo(Scene scene) {
        this.scene = scene;
    }

    /** Tells the sum; false where nothing that was told of is to be counted too. */
    boolean take(String text) {
        Matcher too = TOO.matcher(text);
        if (scene.c().region() == null || Kin.in(text) != null || !too.find()) {
            return false;
        }
        try {
            List<Benefit> told = Stood.told(scene, scene.person());
            String core = InAll.AROUND
                    .matcher(IntentWords.plain(text.substring(0, too.start())))
                    .replaceAll("")
                    .replaceAll("^(?:那|个|还有|一次性的?)+", "");
            InAll all = new InAll(scene);
            Matcher sum = InAll.SUM.matcher(core);
            List<Benefit> meant = sum.find() ? all.ofSum(sum.group(), told) : NameShared.best(core, told);
            return told.size() >= InAll.PARTS && !meant.isEmpty() && all.whole(told, text);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}

package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 租金记错了，是一个月一千五。两个小工也有补贴伐: the first sentence sets a number right and is answered, and the second asks for something else. It is kept, or
 * said not to be answered, and never dropped. One per message.
 */
final class SecondHalf {

    private static final Pattern LAST =
            Pattern.compile("^(.{4,}?[。！!；;，,\\s])([^。！!；;，,\\s]{4,24}?)[?？。]*$", Pattern.DOTALL);
    private static final Pattern ASKS = Pattern.compile(
            "^(?!.*(?:一共|总共|加起来|现在|这样|那样|重新|再算|多少)).*?(?:(?:也|还)(?:有|能|可以|给|好)[^,，]{0,6}(?:补贴?|补助|钱|领|拿)|有没有(?:补贴|补助|钱)|有(?:补贴|补助|钱)(?:伐|吗|么|不|没|嘞|呗|噻|哇)|补不补|给不给补)[^,，]{0,4}$");

    private final Scene scene;

    SecondHalf(Scene scene) {
        this.scene = scene;
    }

    /** Says what of the message was not answered, and keeps it to be taken up. */
    void tell() {
        Matcher last = LAST.matcher(scene.incoming.text().strip());
        String region = scene.c().region();
        if (region == null
                || !(scene.person().goal() instanceof Goal.One)
                || !scene.person().goal().equals(scene.began().goal())
                || !last.find()
                || !ASKS.matcher(last.group(2)).find()
                || !changed()) {
            return;
        }
        String asked = last.group(2);
        List<Benefit> looked = scene.pursuit().looked();
        List<Benefit> found = new Naming(scene).found(asked, scene.hear(asked, null));
        if (!found.isEmpty() && looked.contains(found.getFirst())) {
            return;
        }
        String name = "“" + asked + "”";
        scene.say(Phrase.TALK_SECOND_HALF, "后", name);
        List<Person.Later> later = new ArrayList<>(scene.person().trail().later());
        later.add(new Person.Later(
                name, asked, found.stream().limit(1).map(Benefit::id).toList()));
        scene.keep(scene.person().later(later));
    }

    /** Whether the message set something right of the same person, and no more. */
    private boolean changed() {
        return scene.person().label().equals(scene.began().label())
                && scene.person().facts().entrySet().stream()
                        .anyMatch(one -> one.getValue().turn() == scene.c().turn()
                                && scene.began().facts().containsKey(one.getKey())
                                && !one.getValue()
                                        .known()
                                        .equals(scene.began()
                                                .facts()
                                                .get(one.getKey())
                                                .known()));
    }
}

package cn.policydesk.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 不是考证，我是说开店的人有没有创业补贴: what was not meant is no part of what is asked, unless it tells a fact. One per message. */
final class NotThat {

    private static final Pattern MEANT = Pattern.compile(
            "^(?:不是不是|不对|不是的?[,，\\s]+)?不是(?:问|说|讲)?([^，,。；;\\s]{1,10})[，,。；;\\s]+我(?:是)?(?:说|问|讲|想问|要问)(?:的是|的)?([^，,。]*(?:补贴|补助|有没|有啥|[吗嘛么]|多少|怎么).*)$");

    /** 那几种都不是就是低收入家庭: a breath is left out, and what is so is not denied. */
    private static final Pattern BREATH = Pattern.compile("([都全也]不是)(?=(?:就是|我?们?家?是|只是)\\p{IsHan})");

    private final Scene scene;

    NotThat(Scene scene) {
        this.scene = scene;
    }

    /** What is meant; the message as it is where nothing else is said not to be, or something is told of it. */
    String of(String said) {
        String text = BREATH.matcher(said).replaceAll("$1，");
        Matcher meant = MEANT.matcher(text.strip());
        return scene.open() == null
                        && meant.find()
                        && scene.hear(meant.group(1), null).facts().isEmpty()
                ? meant.group(2)
                : text;
    }
}

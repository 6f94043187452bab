package cn.policydesk.dingtalk.outbound;

import cn.policydesk.dingtalk.Saying;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is posted, as DingTalk wants it. Pure. */
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String PARAGRAPH = "\n".repeat(2);

    private Bodies() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * A message to a {@code sessionWebhook}. Who is to be mentioned must stand in {@code at}, and in the text as {@code @id}, where
     * DingTalk shows the name; it stands at the head of the text.
     */
    static ObjectNode webhook(Saying.Markdown said) {
        ObjectNode body = object().put("msgtype", "markdown");
        body.putObject("markdown")
                .put("title", said.title())
                .put("text", mentioning(said).text());
        if (!said.mention().isEmpty()) {
            ArrayNode ids = body.putObject("at").put("isAtAll", false).putArray("atUserIds");
            said.mention().forEach(ids::add);
        }
        return body;
    }

    /** The saying with those it mentions at the head of its text, unless they stand there. */
    static Saying.Markdown mentioning(Saying.Markdown said) {
        String names = said.mention().stream()
                .filter(id -> !naming(id).matcher(said.text()).find())
                .map(id -> "@" + id)
                .collect(Collectors.joining(" "));
        return names.isEmpty()
                ? said
                : new Saying.Markdown(said.title(), String.join(PARAGRAPH, names, said.text()), said.mention());
    }

    /** {@code msgParam} of {@code sampleMarkdown}. The robot interfaces can mention nobody: an id in the text would show as such. */
    static String sampleMarkdown(Saying.Markdown said) {
        String text = said.text();
        for (String id : said.mention()) {
            text = naming(id).matcher(text).replaceAll("");
        }
        return object().put("title", said.title())
                .put("text", text.stripLeading())
                .toString();
    }

    /** {@code msgParam} of {@code sampleFile}. */
    static String sampleFile(String mediaId, String name) {
        return object().put("mediaId", mediaId)
                .put("fileName", name)
                .put("fileType", extension(name))
                .toString();
    }

    /** The id of somebody in a text, and not the beginning of another's. */
    private static Pattern naming(String id) {
        return Pattern.compile("@" + Pattern.quote(id) + "(?![A-Za-z0-9_-])");
    }

    /**
     * What kind of file a name says it is. Which kinds {@code sampleFile} takes is in none of the pages found. For media/upload a
     * public answer (developer.aliyun.com/ask/559208) names doc, docx, xls, xlsx, ppt, pptx, zip, pdf and rar; CSV is not among them.
     */
    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

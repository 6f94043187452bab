package cn.policydesk.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON without guessing: a key written twice is refused, a number keeps every digit. */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.{1,200}?)\"", Pattern.DOTALL);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** The key that was written twice, or null where that is not what was wrong. */
    static @Nullable String duplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException wrong) {
                Matcher twice = TWICE.matcher(wrong.getOriginalMessage());
                return twice.find() ? Inputs.shorten(twice.group(1)) : null;
            }
        }
        return null;
    }
}

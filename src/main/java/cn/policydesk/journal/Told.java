package cn.policydesk.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody told of themselves for a quote.
 *
 * @param facts as {@link cn.policydesk.benefit.FactInput} reads them
 * @param parameters outside figures by name; a percentage as a share of one
 */
public record Told(Map<String, Object> facts, Map<String, String> parameters) {
    public Told {
        facts = new LinkedHashMap<>(facts);
        parameters = new LinkedHashMap<>(parameters);
    }
}

package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At 38 nobody retires within years: so long at least it is to retirement, and is not asked for. One per message. */
final class RetiresLater {

    private static final int MONTHS = 12;

    /** What is kept as the words of what follows from the age; no one says so. */
    private static final String FOLLOWS = "（按年龄推出）";

    private final Scene scene;

    RetiresLater(Scene scene) {
        this.scene = scene;
    }

    /** The person, with how long it is at least where the age tells; what followed from another age is left. */
    Person known() {
        Person person = scene.person();
        BigDecimal age = age(person);
        for (Map.Entry<String, List<String>> one :
                scene.desk.hearing().retires().entrySet()) {
            Told told = person.facts().get(one.getKey());
            if (told != null && !told.words().equals(FOLLOWS)) {
                continue;
            }
            int earliest = Integer.parseInt(one.getValue().getFirst());
            int least = Integer.parseInt(one.getValue().getLast());
            int years = age == null ? 0 : earliest - age.intValue() - 1;
            if (years >= least) {
                Span months = new Span(BigDecimal.valueOf((long) MONTHS * years), null);
                person = person.with(Map.of(one.getKey(), new Told(new Known.Between(months), FOLLOWS, 0)));
            } else if (told != null) {
                person = person.without(List.of(one.getKey()));
            }
        }
        return person;
    }

    private @Nullable BigDecimal age(Person person) {
        for (Map.Entry<String, Told> one : person.facts().entrySet()) {
            Fact fact =
                    scene.desk.library().rules().dictionary().find(one.getKey()).orElse(null);
            boolean age =
                    fact != null && fact.kind() == Kind.COUNT && fact.unitText().equals("岁");
            if (age && one.getValue().known() instanceof Known.Between(Span span) && span.exact()) {
                return span.low();
            }
        }
        return null;
    }
}

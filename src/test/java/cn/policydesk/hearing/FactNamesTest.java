package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.benefit.Span;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Region;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactNamesTest {

    private static Rulebook rules;
    private static List<Region> regions;

    @TempDir
    Path home;

    private final Faults faults = new Faults();

    @BeforeAll
    static void readTheRules(@TempDir Path folder) throws Exception {
        StaffFolders.copyWithoutAsked(folder);
        try (CurrentLibrary current = new CurrentLibrary(folder, folder.resolve("var"), List.of(), line -> {})) {
            assertThat(current.start()).isEmpty();
            rules = current.get().rules();
            regions = current.get().regions();
        }
    }

    @BeforeEach
    void copyNames() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(FactNames.FILE), home.resolve(FactNames.FILE));
    }

    private FactNames read() {
        return FactNames.read(home, rules, faults);
    }

    private static Fact fact(String id) {
        return rules.dictionary().find(id).orElseThrow();
    }

    @Test
    void aFactIsToldAsPeopleSayIt() {
        FactNames names = read();
        assertThat(names.of(fact("东阳其他单位参保"))).doesNotContain("东阳");
        assertThat(names.of(fact("初次创业"), Known.YES)).doesNotContain("：");
        assertThat(names.of(fact("初次创业"), Known.NO)).isNotEqualTo(names.of(fact("初次创业"), Known.YES));
        BigDecimal three = new BigDecimal("3");
        assertThat(names.of(fact("带动人数"), new Known.Between(new Span(three, three))))
                .endsWith("：3人");
        assertThat(names.of(fact("性别"), new Known.OneOf(Set.of("女")))).isEqualTo("性别：女");
    }

    @Test
    void noFactIsCalledByTheNameTheRulesUseForARegionsOwn() {
        FactNames names = read();
        assertThat(faults.all()).isEmpty();
        assertThat(rules.dictionary().all())
                .filteredOn(
                        fact -> regions.stream().anyMatch(region -> fact.id().startsWith(region.shortName())))
                .allSatisfy(fact -> assertThat(names.of(fact)).isNotEqualTo(fact.id()));
    }

    @Test
    void anUnknownFactIsAFaultAtItsLineWithTheNearestName() throws IOException {
        int line = StaffFolders.append(home, FactNames.FILE, "  年令: 年龄");
        read();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.text()).contains("年令", "年龄");
        });
    }

    @Test
    void aYesAndNoOfANumberIsAFault() throws IOException {
        Files.writeString(home.resolve(FactNames.FILE), "事实:\n  年龄: {名: 年龄, 是: 有, 否: 没有}\n");
        read();
        assertThat(faults.all())
                .extracting(Fault::text)
                .singleElement()
                .asString()
                .contains("不是“是否”");
    }

    @Test
    void aNameThatIsTooLongIsAFault() throws IOException {
        Files.writeString(home.resolve(FactNames.FILE), "事实:\n  年龄: " + "很".repeat(31) + "\n");
        read();
        assertThat(faults.all())
                .extracting(Fault::text)
                .singleElement()
                .asString()
                .contains("太长");
    }

    @Test
    void aMissingFileIsAFaultWhereThereAreFacts() throws IOException {
        Files.delete(home.resolve(FactNames.FILE));
        read();
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(FactNames.FILE));
    }
}

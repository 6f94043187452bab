package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asked is hashed, what they told is sealed, by a key that stays. */
class SecretsTest {

    private static final Asker ASKER = new Asker("wechat", "oOpenIdOfSomebody");
    private static final byte[] PLAIN = "持证残疾人".getBytes(StandardCharsets.UTF_8);
    private static final String SETTING = "a setting of the operator";

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        Secrets first = Secrets.of("", folder);
        Path key = folder.resolve(Secrets.FILE);
        String kept = Files.readString(key);
        assertThat(kept).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Secrets second = Secrets.of("", folder);
        assertThat(Files.readString(key)).isEqualTo(kept);
        assertThat(second.hash(ASKER)).isEqualTo(first.hash(ASKER));
        assertThat(second.unseal(first.seal(PLAIN, "a"), "a")).isEqualTo(PLAIN);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(key);
        }
    }

    @Test
    void theSettingGoesBeforeTheFile() throws IOException {
        Secrets set = Secrets.of(SETTING, folder);
        assertThat(folder).isEmptyDirectory();
        assertThat(Secrets.of(SETTING, folder).hash(ASKER)).isEqualTo(set.hash(ASKER));
        assertThat(Secrets.of("", folder).hash(ASKER)).isNotEqualTo(set.hash(ASKER));
        assertThatThrownBy(() -> Secrets.of("short", folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("JOURNAL_KEY")
                .hasMessageNotContaining("short");
    }

    @Test
    void aBrokenKeyIsNotReplacedInSilence() throws IOException {
        for (String broken : new String[] {"", "xyz", "00", "zz".repeat(32)}) {
            Files.writeString(folder.resolve(Secrets.FILE), broken);
            assertThatThrownBy(() -> Secrets.of("", folder)).isInstanceOf(IOException.class);
            assertThat(folder.resolve(Secrets.FILE)).hasContent(broken);
        }
    }

    @Test
    void hashesTellNothingAndDiffer() throws IOException {
        Secrets secrets = Secrets.of(SETTING, folder);
        assertThat(secrets.hash(ASKER)).matches("[0-9a-f]{64}");
        assertThat(secrets.hash(ASKER))
                .isNotEqualTo(secrets.hash(new Asker("web", ASKER.user())))
                .isNotEqualTo(secrets.hash(new Asker("wechat", "o")))
                .isNotEqualTo(secrets.conversation("wechat\0" + ASKER.user()));
        assertThat(secrets.conversation("")).isEmpty();
        assertThat(ASKER.toString()).doesNotContain(ASKER.user());
        assertThat(new Journal.Setup(SETTING, Retention.DEFAULT).toString()).doesNotContain(SETTING);
    }

    @Test
    void whatIsSealedOpensOnlyUnalteredAndInItsPlace() throws Exception {
        Secrets secrets = Secrets.of(SETTING, folder);
        String sealed = secrets.seal(PLAIN, "number");
        assertThat(sealed).isNotEqualTo(secrets.seal(PLAIN, "number"));
        assertThat(secrets.unseal(sealed, "number")).isEqualTo(PLAIN);
        String altered = "Z" + sealed.substring(1);
        String late = sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);
        for (String wrong : new String[] {altered, late, "", "AQ==", "不是", sealed.substring(4)}) {
            assertThatThrownBy(() -> secrets.unseal(wrong, "number")).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> secrets.unseal(sealed, "other")).isInstanceOf(GeneralSecurityException.class);
        Secrets other = Secrets.of(SETTING + "!", folder);
        assertThatThrownBy(() -> other.unseal(sealed, "number")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theFileHoldsNeitherWhoAskedNorWhatTheyTold() throws IOException {
        TrialJournal trial = new TrialJournal(folder, "");
        String user = "oOpenIdThatMustNotBeStored";
        try (Journal journal = trial.open()) {
            journal.keep(TrialRules.real().giving(user)).orElseThrow();
        }
        Path file = folder.resolve("journal/journal.mv.db");
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertThat(bytes).contains(TrialRules.BENEFIT).doesNotContain(user, "talk of", "东阳监测上报次数");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theServerHoldsNeitherWhoAskedNorWhatTheyTold() {
        String database = TrialServer.running().create();
        TrialJournal trial = new TrialJournal(
                folder, TrialServer.address(TrialServer.running().port(), database));
        String user = "oOpenIdThatMustNotBeStored";
        try (Journal journal = trial.open()) {
            journal.keep(TrialRules.real().giving(user)).orElseThrow();
            journal.note(
                    new Asker("wechat", user),
                    new Entry(TrialRules.NOW, "wechat", Entry.Kind.ASKED, null, "13800138000", List.of(), null));
        }
        assertThat(TrialServer.running().dump(database))
                .contains(TrialRules.BENEFIT, "【手机号】")
                .doesNotContain(user, "talk of", "东阳监测上报次数", "13800138000");
    }

    @ParameterizedTest
    @EnumSource
    void withAnotherKeyTheResultIsFoundAndTheFactsAreLost(Where where) {
        TrialJournal trial = new TrialJournal(folder, where);
        QuoteNumber number;
        try (Journal journal = trial.open(SETTING)) {
            number = journal.keep(TrialRules.real().giving("u1")).orElseThrow();
        }
        try (Journal journal = trial.open(SETTING + "!")) {
            KeptQuote kept = ((Lookup.Found) journal.quote(number)).quote();
            assertThat(kept.told()).isNull();
            assertThat(kept.result().outcome()).isEqualTo("eligible");
            assertThat(journal.belongs(kept, "talk of u1")).isFalse();
            assertThat(kept.under(TrialRules.real().book())).isEqualTo(new Again.FactsLost());
        }
    }
}

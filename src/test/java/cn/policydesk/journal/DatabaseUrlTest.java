package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code DATABASE_URL} may look like, and what is said where it does not. */
class DatabaseUrlTest {

    private static DatabaseUrl parse(String written) {
        try {
            return DatabaseUrl.parse(written);
        } catch (DatabaseRefused e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://desk:geheim@db:5433/journal",
                "postgres://desk:geheim@DB:5433/journal",
                "jdbc:postgresql://desk:geheim@db:5433/journal",
                "jdbc:postgresql://db:5433/journal?user=desk&password=geheim",
                "  postgresql://db:5433/journal?password=geheim&user=desk \n",
            })
    void theUsualWaysOfWritingItMeanTheSame(String written) {
        assertThat(parse(written)).isEqualTo(new DatabaseUrl("db:5433", "journal", "desk", "geheim", Map.of()));
        assertThat(parse(written).jdbc()).isEqualTo("jdbc:postgresql://db:5433/journal");
    }

    @Test
    void specialSignsAreWrittenWithPercent() {
        DatabaseUrl url = parse("postgresql://d%40sk:p%40ss%3Aw%2Frd%3F%23%25+%E5%AF%86@db/%E8%AE%B0%E5%BD%95");
        assertThat(url.user()).isEqualTo("d@sk");
        assertThat(url.password()).isEqualTo("p@ss:w/rd?#%+密");
        assertThat(url.database()).isEqualTo("记录");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db/%E8%AE%B0%E5%BD%95");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db", "db:1", "127.0.0.1:65535", "[::1]:5432", "one:5432,two:5433", "my-db.example.com"})
    void hostsMayBeNamesOrAddressesOneOrSeveral(String hosts) {
        assertThat(parse("postgresql://u:p@" + hosts + "/d").hosts()).isEqualTo(hosts);
    }

    @Test
    void aPasswordMayBeMissing() {
        assertThat(parse("postgresql://u@db/d").password()).isEmpty();
    }

    @Test
    void optionsOfTheDriverWinOverOurs() {
        DatabaseUrl url = parse("postgresql://u:p@db/d?sslmode=require&connectTimeout=9");
        assertThat(url.properties(5))
                .containsEntry("sslmode", "require")
                .containsEntry("connectTimeout", "9")
                .containsEntry("socketTimeout", "5")
                .containsEntry("user", "u");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://u:geheim@db/d | 只能用 PostgreSQL",
                "u:geheim@db/d | 只能用 PostgreSQL",
                "jdbc:h2:mem:geheim | 只能用 PostgreSQL",
                "postgresql:geheim | 只能用 PostgreSQL",
                "postgresql://u:ge@heim@db/d | %40",
                "postgresql://u:ge/heim@db/d | %2F",
                "postgresql://u:ge?heim@db/d | %3F",
                "postgresql://u:ge#heim@db/d | %23",
                "postgresql://u:ge%heim@db/d | 两位十六进制",
                "postgresql://u:geheim@db:0/d | 端口只能是 1 到 65535",
                "postgresql://u:geheim@db:65536/d | 端口只能是 1 到 65535",
                "postgresql://u:geheim@db:x/d | 主机或端口写得不对",
                "postgresql://u:geheim@d b/d | 主机或端口写得不对",
                "postgresql://u:geheim@/d | 没有写主机",
                "postgresql://u:geheim@one,,two/d | 没有写主机",
                "postgresql://u:geheim@db | 没有写库名",
                "postgresql://u:geheim@db/ | 没有写库名",
                "postgresql://u:geheim@db/a/b | 分不清",
                "postgresql://db/d?password=geheim | 没有写用户名",
                "postgresql://:geheim@db/d | 没有写用户名",
                "postgresql://u:geheim@db/d?ssl_mode=require | “ssl_mode”不认识",
                "postgresql://u:geheim@db/d?sslmode | “sslmode”不认识",
                "postgresql://u:geheim@db/d?sslmode=require&sslmode=disable | 写了两次",
            })
    void whatIsWrongIsNamedAndNothingThatMayBeThePasswordRepeated(String written, String said) {
        assertThatThrownBy(() -> DatabaseUrl.parse(written))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageContaining(said)
                .message()
                .doesNotContain("geheim", "heim");
    }

    @Test
    void itIsShownWithoutWhoAndByWhat() {
        DatabaseUrl url = parse("postgresql://desk:geheim@db:5433/journal?sslmode=require");
        assertThat(url).hasToString("db:5433/journal");
        assertThat(new Journal.Setup("schluessel", Retention.DEFAULT, "postgresql://desk:geheim@db/d"))
                .hasToString("Setup[PT4320H]");
    }
}

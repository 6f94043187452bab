package cn.policydesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The room map of the README: who may know whom. */
@AnalyzeClasses(packages = "cn.policydesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsKnowOnlyRoomsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("notice")
            .definedBy("cn.policydesk.notice")
            .optionalLayer("benefit")
            .definedBy("cn.policydesk.benefit")
            .layer("search")
            .definedBy("cn.policydesk.search")
            .layer("library")
            .definedBy("cn.policydesk.library")
            .optionalLayer("journal")
            .definedBy("cn.policydesk.journal")
            .optionalLayer("batch")
            .definedBy("cn.policydesk.batch")
            .layer("hearing")
            .definedBy("cn.policydesk.hearing")
            .layer("telling")
            .definedBy("cn.policydesk.telling")
            .layer("dialogue")
            .definedBy("cn.policydesk.dialogue")
            .layer("channel")
            .definedBy("cn.policydesk.channel")
            .layer("simulator")
            .definedBy("cn.policydesk.simulator")
            .layer("wechat")
            .definedBy("cn.policydesk.wechat..")
            .optionalLayer("dingtalk")
            .definedBy("cn.policydesk.dingtalk..")
            .layer("web")
            .definedBy("cn.policydesk.web")
            .optionalLayer("publish")
            .definedBy("cn.policydesk.publish")
            .layer("command")
            .definedBy("cn.policydesk.command")
            .layer("root")
            .definedBy("cn.policydesk")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("publish")
            .mayOnlyBeAccessedByLayers("command", "root")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("wechat")
            .mayOnlyBeAccessedByLayers("command", "root")
            .whereLayer("dingtalk")
            .mayOnlyBeAccessedByLayers("command", "root")
            .whereLayer("simulator")
            .mayOnlyBeAccessedByLayers("wechat", "dingtalk", "command", "root")
            .whereLayer("channel")
            .mayOnlyBeAccessedByLayers("wechat", "dingtalk", "root")
            .whereLayer("dialogue")
            .mayOnlyBeAccessedByLayers("channel", "wechat", "dingtalk", "web", "publish", "command", "root")
            .whereLayer("telling")
            .mayOnlyBeAccessedByLayers("dialogue", "channel", "wechat", "dingtalk", "web", "publish", "command", "root")
            .whereLayer("hearing")
            .mayOnlyBeAccessedByLayers("telling", "dialogue", "web", "command")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("telling", "dialogue", "web", "publish", "command", "root")
            .whereLayer("batch")
            .mayOnlyBeAccessedByLayers("dialogue", "dingtalk", "web", "publish", "command", "root")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers(
                    "batch", "telling", "dialogue", "channel", "dingtalk", "web", "publish", "command", "root")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("library", "telling", "dialogue", "channel", "web", "publish", "command", "root")
            .whereLayer("benefit")
            .mayOnlyBeAccessedByLayers(
                    "hearing",
                    "telling",
                    "library",
                    "journal",
                    "batch",
                    "dialogue",
                    "channel",
                    "dingtalk",
                    "web",
                    "publish",
                    "command",
                    "root");

    @ArchTest
    static final ArchRule theDoorOfWeChatDoesNotKnowWhatIsSentOutside = noClasses()
            .that()
            .resideInAPackage("cn.policydesk.wechat")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.policydesk.wechat.outbound");

    @ArchTest
    static final ArchRule theDoorOfDingTalkDoesNotKnowHowThingsGoOutAndComeIn = noClasses()
            .that()
            .resideInAPackage("cn.policydesk.dingtalk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.policydesk.dingtalk.outbound", "cn.policydesk.dingtalk.stream");

    @ArchTest
    static final ArchRule onlyTheStreamKnowsTheSdkOfDingTalk = noClasses()
            .that()
            .resideOutsideOfPackage("cn.policydesk.dingtalk.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.dingtalk..", "shade.com.dingtalk..");

    @ArchTest
    static final ArchRule onlySearchKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("cn.policydesk.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyTheJournalKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage("cn.policydesk.journal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule onlyWechatKnowsWxJava = noClasses()
            .that()
            .resideOutsideOfPackage("cn.policydesk.wechat..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("me.chanjar..", "com.thoughtworks.xstream..");

    /** Else it would agree with a fault of the endpoint's, or be part of what citizens use. */
    @ArchTest
    static final ArchRule theSimulatorIsApartFromWhatItTries = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.policydesk.simulator", "cn.policydesk.wechat.simulator", "cn.policydesk.dingtalk.simulator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "me.chanjar..",
                    "cn.policydesk.dialogue",
                    "cn.policydesk.library",
                    "cn.policydesk.dingtalk.outbound",
                    "cn.policydesk.dingtalk.stream");

    @ArchTest
    static final ArchRule theEndpointDoesNotKnowTheSimulator = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.policydesk.wechat",
                    "cn.policydesk.wechat.outbound",
                    "cn.policydesk.dingtalk",
                    "cn.policydesk.dingtalk.outbound",
                    "cn.policydesk.dingtalk.stream")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.policydesk.simulator", "cn.policydesk.wechat.simulator", "cn.policydesk.dingtalk.simulator");

    @ArchTest
    static final ArchRule whatTheSimulatorsShareKnowsStaffFilesAlone = noClasses()
            .that()
            .resideInAPackage("cn.policydesk.simulator")
            .should()
            .dependOnClassesThat(resideInAPackage("cn.policydesk..")
                    .and(not(resideInAnyPackage("cn.policydesk.simulator", "cn.policydesk.notice"))));

    @ArchTest
    static final ArchRule roomsBelowTheDoorsArePlainJava = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.policydesk.notice",
                    "cn.policydesk.benefit",
                    "cn.policydesk.search",
                    "cn.policydesk.library",
                    "cn.policydesk.journal",
                    "cn.policydesk.batch",
                    "cn.policydesk.dialogue",
                    "cn.policydesk.channel",
                    "cn.policydesk.simulator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule theDayIsAnArgument = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.policydesk.notice",
                    "cn.policydesk.benefit",
                    "cn.policydesk.search",
                    "cn.policydesk.library",
                    "cn.policydesk.journal",
                    "cn.policydesk.batch",
                    "cn.policydesk.dialogue",
                    "cn.policydesk.channel",
                    "cn.policydesk.simulator")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class);

    @ArchTest
    static final ArchRule everyRoomIsNullMarked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);

    @ArchTest
    static final ArchRule namesSayTheRole = noClasses()
            .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are ours") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isAnonymousClass();
                }
            })
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO");
}

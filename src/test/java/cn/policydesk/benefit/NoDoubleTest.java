package cn.policydesk.benefit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** No sum passes through binary fractions; only the order of questions is weighed with them. */
@AnalyzeClasses(packages = "cn.policydesk.benefit", importOptions = ImportOption.DoNotIncludeTests.class)
class NoDoubleTest {

    private static final DescribedPredicate<JavaClass> BINARY = DescribedPredicate.describe(
            "float or double",
            type -> type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class));

    @ArchTest
    static final ArchRule fieldsHoldNone = noFields().should().haveRawType(BINARY);

    @ArchTest
    static final ArchRule methodsTakeAndGiveNone = noMethods()
            .that()
            .areNotDeclaredIn(Asking.class)
            .should()
            .haveRawReturnType(BINARY)
            .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.have(DescribedPredicate.describe(
                    "a parameter of float or double",
                    (JavaMethod method) ->
                            method.getRawParameterTypes().stream().anyMatch(BINARY))));

    @ArchTest
    static final ArchRule callsPassAndGetNone = noClasses()
            .that()
            .doNotBelongToAnyOf(Asking.class)
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "float or double goes through",
                    (JavaCall<?> call) -> BINARY.test(call.getTarget().getRawReturnType())
                            || call.getTarget().getRawParameterTypes().stream().anyMatch(BINARY)));
}

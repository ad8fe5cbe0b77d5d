package org.answerable.lostproperty;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * What became of a lost item; every field but the case is null until it is known.
 *
 * @param driver     who drove
 * @param car        the car of the order
 * @param custody    where a thing that was handed in untouched is kept (coach)
 * @param place      where it shall be brought
 * @param proof      what proves that it came back: the carrier's number, or who took it
 * @param videoKept  true once the driver was asked to keep the dash-cam video
 * @param objectedAt when the passenger complained about the answer or called the police
 */
public record LostItem(
        CaseId caseId,
        String driver,
        String car,
        String custody,
        String place,
        String proof,
        boolean videoKept,
        Instant objectedAt,
        int version) {

    static LostItem reported(CaseId caseId, String place) {
        return new LostItem(caseId, null, null, null, place, null, false, null, 1);
    }

    LostItem drivenBy(String newDriver, String newCar) {
        return new LostItem(caseId, newDriver, newCar, custody, place, proof, videoKept, objectedAt, version);
    }

    LostItem videoKept(boolean kept) {
        return new LostItem(caseId, driver, car, custody, place, proof, kept, objectedAt, version);
    }

    LostItem keptAt(String newCustody) {
        return new LostItem(caseId, driver, car, newCustody, place, proof, videoKept, objectedAt, version);
    }

    LostItem broughtTo(String newPlace, String newProof) {
        return new LostItem(caseId, driver, car, custody, newPlace, newProof, videoKept, objectedAt, version);
    }

    LostItem objected(Instant at) {
        return new LostItem(caseId, driver, car, custody, place, proof, videoKept, at, version);
    }
}
